import { useQuery } from '@apollo/client/react';
import { Trans, useTranslation } from 'react-i18next';
import { RegisterImportLinesDocument, type RegisterLineChange } from '../../../schema/generated/graphql';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { FilterChips } from '../../ui/filter-chips';
import { RowsSkeleton } from '../../ui/loading';
import { Pager } from '../../ui/pager';
import { SectionHead } from '../../ui/section-head';
import { ViewTabs } from '../../ui/tab-bar';
import { useUrlFilters } from '../../ui/url-filters';
import { useColumnName } from './column-name';
import { ImportLine } from './import-line';
import type { Import } from './import-page';
import css from './imports.module.css';

const VIEWS = { rejected: 'REJECTED', new: 'NEW', changed: 'CHANGED', unchanged: 'UNCHANGED', all: null } as const satisfies Record<
  string,
  RegisterLineChange | null
>;
type View = keyof typeof VIEWS;

/** The lines of the file, those to be corrected first. */
export function ImportLines({ found, onChanged }: { found: Import; onChanged: () => void }) {
  const { t } = useTranslation('imports');
  const columnName = useColumnName();
  const filters = useUrlFilters(['lignes', 'probleme']);
  const asked = filters.one('lignes');
  const view: View = asked && asked in VIEWS ? (asked as View) : found.state === 'DRAFT' ? 'rejected' : 'all';
  const [code, column] = (view === 'rejected' ? filters.one('probleme') : null)?.split(':') ?? [];
  const change = VIEWS[view];
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(RegisterImportLinesDocument, {
    variables: { importId: found.id, change: change ? [change] : undefined, problem: code || undefined, column: column || undefined },
  });
  const shown = (data ?? previousData)?.registerImportLines;
  const counts: Record<View, number> = {
    rejected: found.rejectedCount,
    new: found.newCount,
    changed: found.changedCount,
    unchanged: found.unchangedCount,
    all: found.lineCount,
  };
  const editable = found.availableActions.includes('correctRegisterLine');
  const options = found.problemCounts.map((one) => ({
    value: `${one.code}:${one.column ?? ''}`,
    label: `${columnName(one.column) ?? t('lines.whole')}, ${t(`code.${one.code as 'other'}`, { defaultValue: t('code.other') })} (${one.lines})`,
  }));
  return (
    <section className={css.lines}>
      <SectionHead title={t('lines.title')} line="none" />
      <ViewTabs
        views={(Object.keys(VIEWS) as View[])
          .filter((name) => name === 'all' || name === view || counts[name] > 0)
          .map((name) => ({ to: `?lignes=${name}`, label: t(`lines.view.${name}`), count: counts[name], active: name === view }))}
      />
      <FilterChips
        filters={{ ...filters, any: filters.one('probleme') !== null, clear: () => filters.set('probleme', null) }}
        specs={view === 'rejected' && options.length > 0 ? [{ key: 'probleme', label: t('lines.filter'), options }] : []}
        count={shown ? <Trans t={t} i18nKey="lines.count" count={shown.totalCount} components={{ b: <strong /> }} /> : null}
      />
      {error && !shown ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!shown && loading ? <RowsSkeleton rows={8} height={54} /> : null}
      {shown && shown.nodes.length === 0 ? <EmptyState title={t('lines.empty')}>{t('lines.emptyText')}</EmptyState> : null}
      {shown && shown.nodes.length > 0 ? (
        <ul id="lines-to-correct" className={css.rows} aria-label={t('lines.title')}>
          {shown.nodes.map((line) => (
            <ImportLine
              key={line.id}
              line={line}
              editable={editable}
              onCorrected={(together) => {
                onChanged();
                // Another line that bears the number is checked again with it.
                if (together) void refetch();
              }}
            />
          ))}
        </ul>
      ) : null}
      {shown ? (
        <Pager
          page={{
            kind: 'more',
            hasMore: shown.pageInfo.hasNextPage,
            onMore: () => void fetchMore({ variables: { after: shown.pageInfo.endCursor } }),
          }}
        />
      ) : null}
    </section>
  );
}
