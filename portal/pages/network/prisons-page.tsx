import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PrisonRegionsDocument, type PrisonRegionsQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { usualName } from '../../text/usual-name';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { PageHead } from '../../ui/page-head';
import { Stacked } from '../../ui/page-layout';
import { SectionHead } from '../../ui/section-head';
import { KeyFigures } from '../../ui/stage-counts';
import css from './directory.module.css';
import { useLabelled } from './labelled';

type Region = PrisonRegionsQuery['prisonRegions'][number];

/** The prisons of the country in a month: what is published beside what is added up, and why they differ. */
export default function PrisonsPage() {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const { data, error, refetch } = useQuery(PrisonRegionsDocument);
  const whole = data?.prisonRegions.at(-1);
  const columns = useColumns(whole);
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  if (!whole) return <EmptyState title={t('notImportedTitle')}>{t('regions.empty')}</EmptyState>;
  const figure = (label: string, count: number) => ({ key: label, label, figure: format.keyFigure(count) });
  return (
    <Stacked>
      <div>
        <Link to="/network?vue=france" className={css.back}>
          {t('back')}
        </Link>
        <PageHead title={t('regions.title', { day: format.date(whole.month) })} sentence={t('regions.sentence')} />
      </div>
      <KeyFigures
        figures={[
          figure(t('figures.places'), whole.places),
          figure(t('regions.published'), whole.detainees),
          figure(t('regions.listed'), whole.listedDetainees),
          figure(t('figures.outside'), whole.outside),
          figure(t('figures.semiLiberty'), whole.semiLiberty),
          figure(t('figures.homeDetention'), whole.homeDetention),
        ]}
      />
      <Gap regions={data.prisonRegions.slice(0, -1)} whole={whole} />
      <DataTable caption={t('regions.caption')} columns={columns} rows={data.prisonRegions} rowKey={(row) => row.id} />
      <p className="m-meta">{whole.source}</p>
    </Stacked>
  );
}

function Gap({ regions, whole }: { regions: Region[]; whole: Region }) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const reason = useReason();
  if (whole.difference === 0) return <p>{t('regions.noGap')}</p>;
  return (
    <section>
      <SectionHead title={t('regions.gapTitle', { count: whole.difference })} line="none" />
      <p>
        {t('regions.gap', {
          published: format.number(whole.detainees),
          listed: format.number(whole.listedDetainees),
          difference: format.number(whole.difference),
        })}
      </p>
      <ul className={css.reasons}>
        {regions
          .filter(({ difference }) => difference !== 0)
          .map((region) => (
            <li key={region.id}>
              <strong>
                {usualName(region.name)}, {format.number(region.difference)}
              </strong>{' '}
              : {reason(region)}.
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Why the prisons of a region do not add up to what is published of it. */
function useReason() {
  const { t } = useTranslation('directory');
  return ({ quartersWithheld, placesWithheld, leftOut }: Region): string => {
    const reasons = [
      ...(quartersWithheld ? [t('regions.withheld', { count: quartersWithheld, places: placesWithheld })] : []),
      ...(leftOut ? [t('regions.leftOut', { words: leftOut })] : []),
      ...(leftOut?.includes('QLCO') ? [t('regions.qlco')] : []),
    ];
    return reasons.length ? reasons.join(', ') : t('regions.unsaid');
  };
}

function useColumns(whole: Region | undefined): Column<Region>[] {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const labelled = useLabelled();
  const count = (key: keyof Region & string, header: string): Column<Region> => ({
    key,
    header,
    align: 'end',
    phone: 'line',
    cell: (row) => labelled(header, format.number(row[key] as number)),
  });
  return [
    {
      key: 'name',
      header: t('regions.region'),
      phone: 'title',
      cell: (row) => (row.name === whole?.name ? <strong>{row.name}</strong> : usualName(row.name)),
    },
    count('places', t('figures.places')),
    count('detainees', t('regions.published')),
    count('listedDetainees', t('regions.listed')),
    {
      key: 'difference',
      header: t('regions.difference'),
      align: 'end',
      phone: 'aside',
      cell: (row) => labelled(t('regions.difference'), format.number(row.difference)),
    },
    count('outside', t('figures.outside')),
    count('semiLiberty', t('figures.semiLiberty')),
    count('homeDetention', t('figures.homeDetention')),
  ];
}
