import type { ReportEditionQuery, ReportEditionState, ReportSubmissionState } from '../../../schema/generated/graphql';
import { DataTable } from '../../ui/data-table';
import { SectionHead } from '../../ui/section-head';
import { Tag, type TagTone } from '../../ui/tag';
import { type Report, useWords } from './report-words';
import css from './reports.module.css';

const TONES: Record<ReportEditionState | ReportSubmissionState, TagTone> = {
  FROZEN: 'info',
  SUBMITTED: 'ok',
  REMARKED: 'turn',
  ANSWERED: 'ok',
  REPLACED: 'wait',
};

export function EditionState({ state }: { state: ReportEditionState }) {
  const { t } = useWords();
  return <Tag tone={TONES[state]}>{t(`editions.state.${state}`)}</Tag>;
}

/** `mine`: whether the next step is the reader's. */
export function SubmissionState({ state, mine }: { state: ReportSubmissionState; mine: boolean }) {
  const { t } = useWords();
  return <Tag tone={state === 'REMARKED' && !mine ? 'wait' : TONES[state]}>{t(`submissions.state.${state}`)}</Tag>;
}

/** The hash of a frozen text, and whether the text still has it. */
export function Integrity({ hash, intact }: { hash: string; intact: boolean }) {
  const { t } = useWords();
  return (
    <div>
      <p className="m-meta">
        {t('editions.hash')} <span className={css.hash}>{hash}</span>
      </p>
      {intact ? (
        <p className="m-meta">
          {t('editions.intact')} {t('editions.howToCheck')}
        </p>
      ) : (
        <p role="alert">
          <Tag tone="late">{t('editions.broken')}</Tag>
        </p>
      )}
    </div>
  );
}

type Change = NonNullable<ReportEditionQuery['reportEdition']>['changes'][number];

/** What a corrected edition tells otherwise than the one before. */
export function Changes({ changes }: { changes: Change[] }) {
  const { words, period, format, t } = useWords();
  if (!changes.length) return null;
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.number(value, String(value).split('.')[1]?.length ?? 0);
  return (
    <section>
      <SectionHead title={t('editions.changes')} count={changes.length} />
      <DataTable
        caption={t('editions.changes')}
        rows={changes}
        rowKey={(one) => [one.table.fr, one.row.fr, one.column.fr, one.period.from, one.period.to].join()}
        columns={[
          {
            key: 'figure',
            header: t('editions.change.figure'),
            phone: 'title',
            cell: (one) => [...new Set([words(one.table), words(one.row), words(one.column)])].join(' – '),
          },
          { key: 'period', header: t('editions.change.period'), width: 150, phone: 'line', cell: (one) => period(one.period) },
          {
            key: 'before',
            header: t('editions.change.before'),
            width: 110,
            align: 'end',
            phone: 'line',
            cell: (one) => figure(one.before),
          },
          { key: 'after', header: t('editions.change.after'), width: 110, align: 'end', phone: 'aside', cell: (one) => figure(one.after) },
        ]}
        empty={null}
      />
    </section>
  );
}

/** A calendar year is called by its number. */
export const periodOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Report['period'] => ({
  __typename: 'ReportPeriod',
  from: startsOn,
  to: endsOn,
  year: startsOn.endsWith('-01-01') && endsOn === `${startsOn.slice(0, 4)}-12-31` ? Number(startsOn.slice(0, 4)) : null,
});
