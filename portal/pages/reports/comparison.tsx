import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ReportComparisonDocument, type ReportSubmissionsQuery } from '../../../schema/generated/graphql';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { SectionHead } from '../../ui/section-head';
import { periodOf } from './edition-words';
import { ReportTable } from './report-table';
import { useWords } from './report-words';
import css from './reports.module.css';

type Submission = ReportSubmissionsQuery['reportSubmissions'][number];

/** Associations side by side, for each period of which several reported: of what was shown, and nothing else. */
export function Comparisons({ submissions }: { submissions: Submission[] }) {
  const { period, t } = useWords();
  const groups = grouped(submissions);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = groups.find(([key]) => key === chosen) ?? groups[0];
  const [first] = shown?.[1] ?? [];
  if (!first) return null;
  return (
    <section>
      <SectionHead title={t('comparison.title', { period: period(periodOf(first)) })} />
      {groups.length > 1 ? (
        <p className={css.periodRow}>
          {groups.map(([key, [one]]) => (
            <button key={key} type="button" className="m-link" aria-pressed={key === shown?.[0]} onClick={() => setChosen(key)}>
              {one ? period(periodOf(one)) : key}
            </button>
          ))}
        </p>
      ) : null}
      <Comparison submission={first} />
    </section>
  );
}

function Comparison({ submission }: { submission: Submission }) {
  const { words, t } = useWords();
  const { kind, startsOn: from, endsOn: to } = submission;
  const { data, error, refetch } = useQuery(ReportComparisonDocument, { variables: { kind, from, to } });
  const table = data?.reportComparison;
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={3} />;
  if (!table) return null;
  return (
    <>
      <p className="m-meta">{t('comparison.text')}</p>
      <ReportTable report={{ period: periodOf(submission), earlier: [] }} table={table} base={null} />
      <p className="m-meta">{words(table.rule)}</p>
    </>
  );
}

/** Of one kind and one period, each association once; last periods first. */
function grouped(submissions: Submission[]): [string, Submission[]][] {
  const groups = new Map<string, Submission[]>();
  for (const one of submissions) {
    if (one.state === 'REPLACED') continue;
    const key = `${one.endsOn} ${one.startsOn} ${one.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].filter(([, found]) => found.length > 1).sort(([one], [other]) => other.localeCompare(one));
}
