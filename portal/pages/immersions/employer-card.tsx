import { useMutation } from '@apollo/client/react';
import { Button, Title } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCalendarPlus,
  IconCheck,
  IconClipboardCheck,
  IconClock,
  IconHammer,
  IconListDetails,
  IconMapPin,
  IconShieldCheck,
  IconUser,
  IconUserHeart,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ConfirmImmersionPeriodDocument } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { unbrokenTimes } from '../../text/typography';
import { ActionButton } from '../../ui/action-form';
import { type DefinitionRow, DefinitionRows } from '../../ui/definition-rows';
import { EmptyState } from '../../ui/empty-state';
import { Fold } from '../../ui/fold';
import { Icon } from '../../ui/icon';
import { usePageTitle } from '../../ui/shell-context';
import { Decline, OtherDates, Tutor } from './employer-answers';
import { askOf, type Immersion, may } from './immersion';
import css from './immersions.module.css';
import { OutcomeForm } from './outcome-form';

/** One question to an employer, and its answers: only the period's own fields, in the employer's words. */
export function EmployerCard({ immersion, me }: { immersion: Immersion; me: string }) {
  const { t } = useTranslation('immersions');
  const [declined, setDeclined] = useState(false);
  usePageTitle(`${immersion.tradeLabel}, ${immersion.ref}`);
  if (!declined) return <Card immersion={immersion} me={me} onDeclined={() => setDeclined(true)} />;
  return (
    <EmptyState
      title={t('card.declined')}
      order={2}
      action={
        <Button component={Link} to="/immersions" variant="default">
          {t('card.backToList')}
        </Button>
      }
    >
      {t('card.declinedText', { sender: immersion.prescriberName })}
    </EmptyState>
  );
}

function Card({ immersion, me, onDeclined }: { immersion: Immersion; me: string; onDeclined: () => void }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { answer, person, prescriberName: sender, prescriberContact: contact } = immersion;
  const words = useWordsOf(immersion, dayOf(new Date()));
  const facts = useFacts(immersion);
  const due = answer?.state === 'ASKED' && answer.answerDueOn ? t('card.answerBefore', { day: format.dayMonth(answer.answerDueOn) }) : null;
  return (
    <div className={css.card}>
      <div>
        <p className="m-dim">{t('card.hello', { name: me })}</p>
        <Title order={1}>{words.title}</Title>
        {words.note || due ? <p className="m-dim">{words.note ?? due}</p> : null}
      </div>
      <DefinitionRows boxed rows={facts} />
      <Answers immersion={immersion} onDeclined={onDeclined} />
      <p className={css.foot}>
        {t('card.proposedBy', { sender })} {person ? null : t('card.nameLater')} {contact ? <Question contact={contact} /> : null}
      </p>
    </div>
  );
}

const NUMBER = /(\+?\d[\d .]{8,}\d)$/;

/** Whom to call: a number is a link on a phone. */
function Question({ contact }: { contact: string }) {
  const { t } = useTranslation('immersions');
  const number = contact.match(NUMBER)?.[0];
  if (!number) return <>{t('card.question', { contact })}</>;
  return (
    <>
      {t('card.questionTo', { name: contact.slice(0, -number.length) })}
      <a href={`tel:${number.replaceAll(/[ .]/g, '')}`}>{number.replaceAll(' ', '\u00a0')}</a>.
    </>
  );
}

function useWordsOf(immersion: Immersion, today: string): { title: string; note?: string } {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { answer, schedule, person, prescriberName: sender } = immersion;
  const range = schedule ? format.range(schedule.startsOn, schedule.endsOn) : '';
  const name = person?.firstName ?? t('card.someone');
  if (answer?.state === 'REPORTED') return { title: t('card.reported', { name }) };
  if (may(immersion, 'reportImmersionOutcome')) return { title: t('card.held', { name }), note: t('card.heldNote', { sender }) };
  if (answer?.state === 'CONFIRMED') return { title: t('card.thanks', { name: person?.shortName ?? name, range }) };
  if (answer?.state === 'RESCHEDULING') {
    const proposed = answer.proposedStartsOn && answer.proposedEndsOn ? format.range(answer.proposedStartsOn, answer.proposedEndsOn) : '';
    return { title: t('card.waiting', { range: proposed }), note: t('card.waitingNote') };
  }
  if (askOf(immersion, today) === 'LAPSED') return { title: t('card.lapsed'), note: t('card.lapsedNote') };
  return { title: person ? t('card.askAgain', { name, range }) : t('card.ask', { range }) };
}

function useFacts(immersion: Immersion): DefinitionRow[] {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { schedule, availability, person, assessment } = immersion;
  const rows: (DefinitionRow | null)[] = [
    person ? { label: t('fact.person'), icon: IconUserHeart, value: `${person.firstName} ${person.lastName}` } : null,
    { label: t('fact.trade'), icon: IconHammer, value: immersion.tradeLabel, note: t(`objectNote.${immersion.object}`) },
    schedule
      ? {
          label: t('fact.dates'),
          icon: IconCalendarEvent,
          value: `${format.shortDay(schedule.startsOn)} – ${format.shortDay(schedule.endsOn)} ${schedule.endsOn.slice(0, 4)}`,
          note: [
            t('fact.hours', { hours: format.number(schedule.weeklyHours, 1) }),
            schedule.dailyHours && unbrokenTimes(schedule.dailyHours),
          ]
            .filter(Boolean)
            .join(', '),
        }
      : null,
    immersion.place ? { label: t('fact.place'), icon: IconMapPin, value: immersion.place } : null,
    { label: t('fact.tasks'), icon: IconListDetails, value: <span className={css.words}>{immersion.tasks}</span> },
    { label: t('fact.tutor'), icon: IconUser, value: schedule?.tutor ?? t('fact.noTutor') },
    availability?.hours
      ? {
          label: t('fact.available'),
          icon: IconClock,
          value: unbrokenTimes(availability.hours),
          note: availability.areas ? t('fact.areas', { areas: availability.areas }) : undefined,
        }
      : null,
    assessment
      ? { label: t('assessment.title'), icon: IconClipboardCheck, value: t(`outcome.${assessment.outcome}`), note: assessment.skills }
      : { label: t('fact.forYou'), icon: IconShieldCheck, value: t('fact.noWage'), note: t('fact.noWageNote') },
  ];
  return rows.filter((row) => row !== null);
}

function Answers({ immersion, onDeclined }: { immersion: Immersion; onDeclined: () => void }) {
  const { t } = useTranslation('immersions');
  const [confirm] = useMutation(ConfirmImmersionPeriodDocument);
  const agreed = immersion.answer?.state === 'CONFIRMED';
  const run = async () => {
    const { data } = await confirm({ variables: { input: { immersionPeriodId: immersion.id, version: immersion.answer?.version ?? 0 } } });
    return data?.confirmImmersionPeriod.problems ?? [];
  };
  const folds: [string, typeof IconX, string, ReactNode][] = [
    ['changeImmersionTutor', IconUser, t('card.tutor'), <Tutor key="tutor" immersion={immersion} />],
    [
      'rescheduleImmersionPeriod',
      IconCalendarPlus,
      t(agreed ? 'card.changeDates' : 'card.otherDates'),
      <OtherDates key={immersion.answer?.version} immersion={immersion} />,
    ],
    [
      'declineImmersionPeriod',
      IconX,
      t(agreed ? 'card.stepBack' : 'card.no'),
      <Decline key="decline" immersion={immersion} onDone={onDeclined} />,
    ],
  ];
  return (
    <>
      {may(immersion, 'confirmImmersionPeriod') ? (
        <ActionButton fullWidth size="lg" icon={<Icon of={IconCheck} size={19} />} onAction={run}>
          {t('card.confirm')}
        </ActionButton>
      ) : null}
      {may(immersion, 'reportImmersionOutcome') ? <OutcomeForm immersion={immersion} byEmployer /> : null}
      {folds.map(([verb, icon, label, form]) =>
        may(immersion, verb) ? (
          <Fold key={verb} icon={icon} label={label}>
            {form}
          </Fold>
        ) : null,
      )}
    </>
  );
}
