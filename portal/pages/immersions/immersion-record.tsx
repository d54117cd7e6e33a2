import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImmersionPeriodQuery } from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { RecordPage } from '../../ui/record-page';
import { type Stage, Stages } from '../../ui/stages';
import { Tag } from '../../ui/tag';
import { Band, TurnBand } from '../../ui/turn-band';
import { askOf, type FollowedImmersion, type Immersion, type ReferralOf, TONES } from './immersion';
import { ImmersionAccess } from './immersion-access';
import { ACTIONS, ImmersionActions } from './immersion-actions';
import { ImmersionFacts } from './immersion-facts';

interface RecordProps {
  immersion: FollowedImmersion;
  referral: ReferralOf;
  viewer: ImmersionPeriodQuery['viewer'];
  table: ImmersionPeriodQuery['accessTable'];
}

/** The page of those who asked, and of the partners who follow. */
export default function ImmersionRecord({ immersion, referral, viewer, table }: RecordProps) {
  const { t } = useTranslation(['immersions', 'common', 'words']);
  const format = useFormat();
  const { person, answer } = immersion;
  const ask = immersion.viewerTurn ? askOf(immersion, dayOf(new Date())) : null;
  return (
    <RecordPage
      breadcrumb={{ to: '/immersions', label: t('title') }}
      name={person?.shortName ?? t('page.unnamed')}
      age={person?.age ?? undefined}
      reference={immersion.ref}
      summary={[immersion.tradeLabel, immersion.employer?.name].filter(Boolean).join(' · ')}
      actions={
        <>
          {answer ? <Tag tone={TONES[answer.state]}>{t(`state.${answer.state}`)}</Tag> : null}
          <Link to={`/referrals/${referral.ref}`}>{t('words:referral', { ref: referral.ref })}</Link>
        </>
      }
      stages={<Stages stages={useStages(immersion)} />}
      turn={<Turn immersion={immersion} />}
      side={
        <>
          <ImmersionActions immersion={immersion} referral={referral} />
          <ImmersionAccess immersion={immersion} referral={referral} table={table} />
        </>
      }
      phoneAction={
        ask && ask !== 'ANSWER' ? (
          <Button component="a" href={`#${ACTIONS}`} fullWidth size="md">
            {t(`act.go.${ask}`)}
          </Button>
        ) : undefined
      }
      printed={t('common:print.head', {
        when: format.dateTime(new Date()),
        who: viewer?.displayName,
        organisation: viewer?.organisationName,
      })}
    >
      <ImmersionFacts immersion={immersion} />
    </RecordPage>
  );
}

function useStages({ proposedAt, answer, schedule, assessment }: Immersion): Stage[] {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const today = dayOf(new Date());
  const state = answer?.state ?? 'ASKED';
  const asked: Stage = { key: 'asked', label: t('stage.asked'), date: format.dayMonth(proposedAt), state: 'done' };
  const ended = state === 'DECLINED' || state === 'CANCELLED';
  const waiting = state === 'ASKED' || state === 'RESCHEDULING';
  const hoped = answer?.answerDueOn ? t('stage.hoped', { day: format.dayMonth(answer.answerDueOn) }) : undefined;
  const answered: Stage = {
    key: 'answer',
    label: state === 'DECLINED' || state === 'CANCELLED' || state === 'RESCHEDULING' ? t(`stage.${state}`) : t('stage.answer'),
    date: answer?.answeredAt && state !== 'ASKED' ? format.dayMonth(answer.answeredAt) : hoped,
    state: waiting || ended ? 'now' : 'done',
  };
  if (ended || !schedule) return [asked, answered];
  const held = state === 'REPORTED' || (state === 'CONFIRMED' && schedule.endsOn < today);
  return [
    asked,
    answered,
    {
      key: 'held',
      label: t('stage.held'),
      date: format.range(schedule.startsOn, schedule.endsOn),
      state: held ? 'done' : waiting ? 'later' : 'now',
    },
    {
      key: 'report',
      label: t('stage.report'),
      date: assessment ? format.dayMonth(assessment.reportedAt) : undefined,
      state: state === 'REPORTED' ? 'done' : held ? 'now' : 'later',
    },
  ];
}

function Turn({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { answer, schedule } = immersion;
  const ask = askOf(immersion, dayOf(new Date()));
  if (!answer || !schedule) return null;
  if (!ask)
    return (
      <Band
        tone="wait"
        icon={IconFlag}
        title={`${t(`page.running.${answer.state}`)}, ${format.range(schedule.startsOn, schedule.endsOn)}`}
      />
    );
  const since =
    ask === 'ANSWER'
      ? immersion.proposedAt
      : ask === 'SETTLE'
        ? (answer.answeredAt ?? immersion.proposedAt)
        : ask === 'LAPSED'
          ? schedule.startsOn
          : schedule.endsOn;
  const detail = ask === 'ANSWER' && answer.answerDueOn ? t('turn.dueDetail', { day: format.date(answer.answerDueOn) }) : undefined;
  if (immersion.viewerTurn) return <TurnBand turn={{ mine: true, since, ask: t(`turn.${ask}`) }} detail={detail} />;
  const holder = ask === 'ANSWER' || ask === 'REPORT' ? (immersion.employer?.name ?? '') : immersion.prescriberName;
  return <TurnBand turn={{ mine: false, holder, since }} detail={detail} />;
}
