import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../text/format';
import { type Column, DataTable } from '../../ui/data-table';
import { DefinitionRows } from '../../ui/definition-rows';
import { SectionHead } from '../../ui/section-head';
import css from './directory.module.css';
import type { Entry } from './entry-page';
import { useLabelled } from './labelled';

type Figures = NonNullable<Entry['figures']>[number];
type Quarter = NonNullable<Figures['quarters']>[number];

/** What the Ministry publishes of a prison, the latest month. */
export function EntryFigures({ entry }: { entry: Entry }) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const columns = useColumns();
  const latest = entry.figures?.[0];
  if (!latest) return null;
  const { places, detainees, quartersWithheld, homeDetention, outsideLodged, outsideNotLodged, semiLiberty, source, month, region } =
    latest;
  const said = (count: number | null | undefined) =>
    count == null ? <span className="m-dim">{t('figures.withheld')}</span> : format.number(count);
  const outside = outsideLodged == null || outsideNotLodged == null ? null : outsideLodged + outsideNotLodged;
  return (
    <section className={css.figures}>
      <SectionHead title={t('entry.figures', { day: format.date(month) })} aside={region} />
      <DefinitionRows
        rows={[
          { label: t('figures.places'), value: format.number(places) },
          {
            label: t('figures.detainees'),
            value: said(quartersWithheld && detainees === 0 ? null : detainees),
            note: quartersWithheld ? t('figures.withheldNote', { count: quartersWithheld }) : undefined,
          },
          {
            label: t('figures.outside'),
            value: said(outside),
            note: outside
              ? t('figures.outsideNote', { count: outsideLodged ?? 0, lodged: outsideLodged, notLodged: outsideNotLodged })
              : undefined,
          },
          { label: t('figures.semiLiberty'), value: said(semiLiberty) },
          { label: t('figures.homeDetention'), value: said(homeDetention) },
        ]}
      />
      <DataTable caption={t('figures.caption')} columns={columns} rows={latest.quarters ?? []} rowKey={(row) => row.id} />
      <p className="m-meta">
        {source}. <Link to="/network/prisons">{t('prisons')}</Link>
      </p>
    </section>
  );
}

function useColumns(): Column<Quarter>[] {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const labelled = useLabelled();
  return [
    { key: 'kind', header: t('figures.quarter'), phone: 'title', cell: (row) => row.kind },
    {
      key: 'places',
      header: t('figures.places'),
      align: 'end',
      phone: 'line',
      cell: (row) => labelled(t('figures.places'), format.number(row.places)),
    },
    {
      key: 'detainees',
      header: t('figures.detainees'),
      align: 'end',
      phone: 'line',
      cell: (row) => labelled(t('figures.detainees'), row.detainees == null ? t('figures.withheld') : format.number(row.detainees)),
    },
    {
      key: 'density',
      header: t('figures.density'),
      align: 'end',
      phone: 'aside',
      cell: (row) =>
        row.detainees == null || row.places === 0 ? null : labelled(t('figures.density'), format.percent(row.detainees / row.places)),
    },
  ];
}
