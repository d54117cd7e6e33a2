import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NetworkQuery, OrganisationKind } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterChips } from '../../ui/filter-chips';
import { Icon } from '../../ui/icon';
import { Organisation } from '../../ui/organisation';
import { Stacked } from '../../ui/page-layout';
import { Tag } from '../../ui/tag';
import type { UrlFilters } from '../../ui/url-filters';
import css from './network.module.css';
import { useNetworkDialog } from './network-dialog-url';

type Row = NetworkQuery['organisations']['nodes'][number];

const KINDS: OrganisationKind[] = [
  'SPIP',
  'HOST_ASSOCIATION',
  'MISSION_LOCALE',
  'ADDICTION_ASSOCIATION',
  'INSERTION_WORKPLACE',
  'EMPLOYER',
  'FUNDER',
];

interface DirectoryProps {
  filters: UrlFilters;
  organisations: NetworkQuery['organisations'];
  ownId: string;
  loading: boolean;
  onMore: () => void;
}

export function Directory({ filters, organisations, ownId, loading, onMore }: DirectoryProps) {
  const { t } = useTranslation(['network', 'words']);
  const { to } = useNetworkDialog();
  const columns = useColumns(ownId);
  const departements = [...new Set([...(filters.values.departement ?? []), ...organisations.nodes.map(({ departement }) => departement)])];
  return (
    <Stacked gap="tight">
      <Search filters={filters} />
      <FilterChips
        filters={filters}
        specs={[
          {
            key: 'type',
            label: t('filter.kind'),
            multiple: true,
            options: KINDS.map((kind) => ({ value: kind, label: t(`words:organisationKind.${kind}`) })),
          },
          { key: 'lien', label: t('filter.link'), options: [{ value: 'convention', label: t('filter.partners') }] },
          {
            key: 'departement',
            label: t('filter.departement'),
            options: departements
              .filter((code): code is string => Boolean(code))
              .sort()
              .map((code) => ({ value: code, label: code })),
          },
        ]}
        count={t('directory.count', { count: organisations.totalCount })}
        tools={
          <Button component={Link} to={to('inscrire')} variant="default" leftSection={<Icon of={IconPlus} />}>
            {t('organisation.register')}
          </Button>
        }
      />
      <DataTable
        caption={t('directory.caption')}
        columns={columns}
        rows={organisations.nodes}
        rowKey={(row) => row.id}
        rowTo={(row) => `/network${to(`structure:${row.id}`)}`}
        page={{ kind: 'more', hasMore: organisations.pageInfo.hasNextPage, loading, onMore }}
        empty={
          <EmptyState title={t('directory.emptyTitle')} order={2}>
            {t('directory.emptyText')}
          </EmptyState>
        }
      />
    </Stacked>
  );
}

function useColumns(ownId: string): Column<Row>[] {
  const { t } = useTranslation(['network', 'words']);
  const format = useFormat();
  const { to } = useNetworkDialog();
  return [
    {
      key: 'name',
      header: t('column.name'),
      width: '42%',
      phone: 'title',
      cell: (row) => (
        <Organisation
          kind={row.kind}
          name={
            <Link to={to(`structure:${row.id}`)} className="m-person">
              {row.name}
            </Link>
          }
          after={row.id === ownId ? t('directory.own') : undefined}
        />
      ),
    },
    {
      key: 'kind',
      header: t('column.kind'),
      phone: 'line',
      cell: (row) => <span className={css.first}>{t(`words:organisationKind.${row.kind}`)}</span>,
    },
    {
      key: 'city',
      header: t('column.city'),
      phone: 'line',
      cell: (row) => [row.city, row.departement && `(${row.departement})`].filter(Boolean).join(' '),
    },
    {
      key: 'places',
      header: t('column.places'),
      width: 150,
      phone: 'lineAside',
      cell: ({ places }) =>
        places
          ? places.free > 0
            ? t('places.free', { count: places.free })
            : places.freeFrom
              ? t('places.from', { day: format.dayMonth(places.freeFrom) })
              : t('places.none')
          : null,
    },
    {
      key: 'partner',
      header: t('column.agreement'),
      width: 150,
      phone: 'aside',
      cell: (row) => (row.partner ? <Tag tone="ok">{t('agreement.tag.inForce')}</Tag> : null),
    },
  ];
}

function Search({ filters }: { filters: UrlFilters }) {
  const { t } = useTranslation('network');
  const [typed, setTyped] = useState(filters.one('q') ?? '');
  const search = useDebouncedCallback((value: string) => filters.set('q', value.replaceAll(',', ' ').trim() || null), 300);
  return (
    <TextInput
      className={css.search}
      type="search"
      label={<span className="m-hidden">{t('directory.search')}</span>}
      placeholder={t('directory.search')}
      leftSection={<Icon of={IconSearch} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
