import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CountryDirectoryDocument, type CountryDirectoryQuery, DirectoryGroundDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { usualCity, usualName } from '../../text/usual-name';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { Stacked, TwoColumns } from '../../ui/page-layout';
import { Tag } from '../../ui/tag';
import { type UrlFilters, useUrlFilters } from '../../ui/url-filters';
import { CountryFilters } from './country-filters';
import { CountryMap } from './country-map';
import { COUNTRY_KEYS, type Commune, countrySearch, kilometres, useCentre } from './country-search';
import css from './directory.module.css';
import { StructureDownload } from './structure-download';

type Row = CountryDirectoryQuery['directory']['nodes'][number];

const PAGE = 50;

/** Every structure that public lists name, whether it takes part in the network or not. */
export default function CountryDirectory() {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const filters = useUrlFilters(COUNTRY_KEYS);
  const asked = countrySearch(filters);
  const centre = useCentre(asked.near);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(CountryDirectoryDocument, {
    variables: { ...asked, first: PAGE },
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const ground = useGround(filters.any && !asked.departement && !asked.near);
  const columns = useColumns(asked.near ? centre : undefined, shown?.departements ?? []);
  if (error && !shown) return <ErrorState onRetry={() => void refetch()} />;
  if (!shown) return <RowsSkeleton />;
  const { directory, directoryCounts, directoryMap, departements } = shown;
  if (!filters.any && directory.totalCount === 0)
    return (
      <EmptyState title={t('notImportedTitle')} order={2}>
        {t('notImportedText')}
      </EmptyState>
    );
  const more = () =>
    void fetchMore({
      variables: { after: directory.pageInfo.endCursor },
      updateQuery: (before: CountryDirectoryQuery, { fetchMoreResult: next }: { fetchMoreResult: CountryDirectoryQuery }) => ({
        ...next,
        directory: { ...next.directory, nodes: [...before.directory.nodes, ...next.directory.nodes] },
      }),
    });
  return (
    <Stacked gap="tight">
      <CountryFilters filters={filters} counts={directoryCounts} departements={departements} centre={centre} />
      <TwoColumns
        side={
          <CountryMap
            cells={directoryMap}
            total={directory.totalCount}
            centre={centre}
            radius={asked.withinKm}
            whole={!asked.departement}
            ground={ground}
          />
        }
      >
        <div>
          <div className={css.tools}>
            <span role="status">
              {t('count', { count: directory.totalCount, number: format.number(directory.totalCount) })}
              {asked.near || asked.departement ? null : <span className="m-dim">, {t('ownFirst')}</span>}
            </span>
            <span className={css.links}>
              <a href="#directory-map" className={css.toMap}>
                {t('map.see')}
              </a>
              <Apart filters={filters} />
              <Link to="/network/prisons">{t('prisons')}</Link>
              <StructureDownload asked={asked} total={directory.totalCount} />
            </span>
          </div>
          <DataTable
            caption={t('caption')}
            columns={columns}
            rows={directory.nodes}
            rowKey={(row) => row.id}
            rowTo={(row) => `/network/directory/${row.id}`}
            page={{ kind: 'more', hasMore: directory.pageInfo.hasNextPage, loading: networkStatus === 3, onMore: more }}
            empty={
              <EmptyState title={t('emptyTitle')} order={2}>
                {t('emptyText')}
              </EmptyState>
            }
          />
        </div>
      </TwoColumns>
    </Stacked>
  );
}

/** Where all structures stand, under what a search has found of the whole country. */
function useGround(needed: boolean): readonly (readonly number[])[] {
  const { data } = useQuery(DirectoryGroundDocument, { skip: !needed });
  return needed ? (data?.directoryMap ?? []) : [];
}

/** The few whose SIRET cannot be right stand by themselves. */
function Apart({ filters }: { filters: UrlFilters }) {
  const { t } = useTranslation('directory');
  const on = filters.one('verifier') === 'oui';
  return (
    <button type="button" className="m-link" onClick={() => filters.set('verifier', on ? null : 'oui')}>
      {on ? t('apartOff') : t('apart')}
    </button>
  );
}

function useColumns(centre: Commune | undefined, known: CountryDirectoryQuery['departements']): Column<Row>[] {
  const departements = new Map(known.map(({ code, name }) => [code, name]));
  const { t } = useTranslation('directory');
  const format = useFormat();
  const distance: Column<Row> = {
    key: 'distance',
    header: t('column.distance'),
    width: 100,
    align: 'end',
    phone: 'lineAside',
    cell: (row) => {
      const far = kilometres(row, centre);
      return far === null ? null : t('km', { km: format.number(far, far < 10 ? 1 : 0) });
    },
  };
  return [
    {
      key: 'name',
      header: t('column.name'),
      phone: 'title',
      cell: (row) => (
        <>
          <Link to={`/network/directory/${row.id}`} className="m-person">
            {usualName(row.name)}
          </Link>{' '}
          {row.organisation ? (
            <Tag tone={row.organisation.active ? 'ok' : 'wait'}>{row.organisation.active ? t('inNetwork') : t('invited')}</Tag>
          ) : null}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('column.kind'),
      width: '26%',
      phone: 'line',
      cell: (row) => <span className={css.first}>{t(`kind.${row.kind}`)}</span>,
    },
    {
      key: 'city',
      header: t('column.city'),
      width: 170,
      phone: 'line',
      cell: (row) =>
        [row.city ? usualCity(row.city) : departements.get(row.departement ?? ''), row.departement && `(${row.departement})`]
          .filter(Boolean)
          .join('\u00a0'),
    },
    ...(centre ? [distance] : []),
  ];
}
