import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../text/format';
import { unbrokenTimes } from '../../text/typography';
import { DefinitionRows } from '../../ui/definition-rows';
import { Stacked } from '../../ui/page-layout';
import { SideRows } from '../../ui/rows';
import { SectionHead } from '../../ui/section-head';
import type { FollowedImmersion, Immersion } from './immersion';
import css from './immersions.module.css';

export function ImmersionFacts({ immersion }: { immersion: FollowedImmersion }) {
  return (
    <Stacked>
      <Facts immersion={immersion} />
      <Answer immersion={immersion} />
      <Assessment immersion={immersion} />
      <History immersion={immersion} />
    </Stacked>
  );
}

function Facts({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { schedule, availability, renews } = immersion;
  const hours = schedule
    ? [t('fact.hours', { hours: format.number(schedule.weeklyHours, 1) }), schedule.dailyHours && unbrokenTimes(schedule.dailyHours)]
        .filter(Boolean)
        .join(', ')
    : undefined;
  const areas = availability?.areas ? t('fact.areas', { areas: availability.areas }) : null;
  return (
    <section>
      <SectionHead title={t('page.facts')} />
      <DefinitionRows
        rows={[
          { label: t('fact.trade'), value: immersion.tradeLabel, note: immersion.tradeCode },
          { label: t('fact.object'), value: t(`object.${immersion.object}`) },
          {
            label: t('fact.dates'),
            value: schedule ? `${format.fullDay(schedule.startsOn)} – ${format.fullDay(schedule.endsOn)}` : null,
            note: hours,
          },
          { label: t('fact.employer'), value: immersion.employer?.name, note: immersion.employer?.city },
          { label: t('fact.place'), value: immersion.place ?? t('fact.notSaid') },
          { label: t('fact.tutor'), value: schedule?.tutor ?? t('fact.noTutor') },
          { label: t('fact.tasks'), value: <span className={css.words}>{immersion.tasks}</span> },
          { label: t('fact.sender'), value: immersion.prescriberName, note: immersion.prescriberContact },
          {
            label: t('fact.available'),
            value: availability?.hours ?? t('fact.notSaid'),
            note: areas ?? undefined,
            withheld: availability === null,
          },
          ...(renews ? [{ label: t('fact.renews'), value: <Link to={`/immersions/${renews.ref}`}>{renews.ref}</Link> }] : []),
        ]}
      />
    </section>
  );
}

function Answer({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { answer } = immersion;
  if (!answer) return null;
  const proposed = answer.proposedStartsOn && answer.proposedEndsOn ? format.range(answer.proposedStartsOn, answer.proposedEndsOn) : null;
  const rows = [
    ...(answer.answeredAt
      ? [{ label: t('stage.answer'), value: t(`state.${answer.state}`), note: format.dateTime(answer.answeredAt) }]
      : []),
    ...(proposed ? [{ label: t('fact.proposedDates'), value: proposed }] : []),
    ...(answer.declineReason ? [{ label: t('card.why'), value: t(`reason.${answer.declineReason}`) }] : []),
    ...(answer.message ? [{ label: t('fact.message'), value: <span className={css.words}>{answer.message}</span> }] : []),
  ];
  return (
    <section>
      <SectionHead title={t('page.answer')} />
      {rows.length > 0 ? <DefinitionRows rows={rows} /> : <p className="m-dim">{t('page.noAnswer')}</p>}
    </section>
  );
}

function Assessment({ immersion }: { immersion: Immersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const { assessment, answer } = immersion;
  if (answer?.state === 'DECLINED' || answer?.state === 'CANCELLED') return null;
  return (
    <section>
      <SectionHead
        title={t('assessment.title')}
        aside={assessment ? t('assessment.reportedOn', { day: format.date(assessment.reportedAt) }) : undefined}
      />
      {assessment ? (
        <DefinitionRows
          rows={[
            { label: t('fact.object'), value: t(`outcome.${assessment.outcome}`) },
            { label: t('assessment.skills'), value: <span className={css.words}>{assessment.skills}</span> },
            ...(assessment.wouldGoOn === null
              ? []
              : [{ label: t('assessment.goesOn'), value: t(assessment.wouldGoOn ? 'assessment.yes' : 'assessment.no') }]),
            ...(assessment.comment ? [{ label: t('fact.message'), value: <span className={css.words}>{assessment.comment}</span> }] : []),
          ]}
        />
      ) : (
        <p className="m-dim">{t('assessment.none')}</p>
      )}
    </section>
  );
}

const known = (verb: string, words: Record<string, string>): boolean => verb in words;

function History({ immersion }: { immersion: FollowedImmersion }) {
  const { t } = useTranslation('immersions');
  const format = useFormat();
  const words = t('verb', { returnObjects: true });
  const entries = immersion.history ?? [];
  if (entries.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('page.history')} />
      <SideRows
        rows={entries.map((entry) => ({
          key: entry.id,
          when: format.dayMonth(entry.at),
          title: `${entry.actorName} ${known(entry.verb, words) ? words[entry.verb as keyof typeof words] : words.other}`,
          note: [entry.actorFunction, entry.organisation?.name].filter(Boolean).join(', '),
        }))}
      />
    </section>
  );
}
