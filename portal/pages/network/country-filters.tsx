import { useQuery } from '@apollo/client/react';
import { Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommunesDocument, type CountryDirectoryQuery, type DirectoryKind } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import type { UrlFilters } from '../../ui/url-filters';
import { UrlSearch } from '../../ui/url-search';
import { type Commune, countrySearch, RADII } from './country-search';
import css from './directory.module.css';

const KINDS: DirectoryKind[] = [
  'SPIP',
  'SPIP_BRANCH',
  'PRISON',
  'MISSION_LOCALE',
  'MISSION_LOCALE_SITE',
  'ACI',
  'EI',
  'AI',
  'ETTI',
  'GEIQ',
  'STRUCTURE',
];

interface CountryFiltersProps {
  filters: UrlFilters;
  counts: CountryDirectoryQuery['directoryCounts'];
  departements: CountryDirectoryQuery['departements'];
  centre: Commune | undefined;
}

export function CountryFilters({ filters, counts, departements, centre }: CountryFiltersProps) {
  const { t } = useTranslation('directory');
  const { near, withinKm } = countrySearch(filters);
  return (
    <div className={css.filters}>
      <div className={css.fields}>
        <div className={css.text}>
          <UrlSearch filters={filters} label={t('search')} placeholder={t('search')} />
        </div>
        <Select
          aria-label={t('departement')}
          placeholder={t('departement')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('clear') }}
          data={departements.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={filters.one('dep')}
          onChange={(code) => filters.set('dep', code)}
        />
        <CommuneSelect chosen={centre} code={near} onChange={(code) => filters.set('autour', code)} />
        {near ? (
          <Select
            aria-label={t('radius')}
            data={RADII.map((count) => ({ value: String(count), label: t('kilometres', { count }) }))}
            value={String(withinKm)}
            allowDeselect={false}
            onChange={(radius) => filters.set('rayon', radius)}
          />
        ) : null}
      </div>
      <Kinds filters={filters} counts={counts} />
      {filters.one('verifier') === 'oui' ? <p className="m-meta">{t('apartOn')}</p> : null}
      {near && centre && centre.latitude == null ? <p className="m-meta">{t('noPosition')}</p> : null}
      {near && centre?.positionFrom && centre.positionFrom !== 'COMMUNE' ? (
        <p className="m-meta">{t('approximate', { name: centre.name })}</p>
      ) : null}
    </div>
  );
}

/** The kinds that the rest of the search finds, each with its number: pressed, the list keeps to it. */
function Kinds({ filters, counts }: Pick<CountryFiltersProps, 'filters' | 'counts'>) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const chosen = filters.values.genre ?? [];
  const byKind = new Map(counts.map(({ kind, count }) => [kind, count]));
  const shown = KINDS.filter((kind) => byKind.has(kind) || chosen.includes(kind));
  const toggle = (kind: DirectoryKind) =>
    filters.set('genre', chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
  return (
    <ul className={css.kinds} aria-label={t('kinds')}>
      {shown.map((kind) => (
        <li key={kind}>
          <button type="button" className={css.kind} aria-pressed={chosen.includes(kind)} onClick={() => toggle(kind)}>
            {t(`kindShort.${kind}`)} <span className={css.count}>{format.number(byKind.get(kind) ?? 0)}</span>
          </button>
        </li>
      ))}
      {filters.any ? (
        <li>
          <button type="button" className="m-link" onClick={filters.clear}>
            {t('clear')}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

interface CommuneSelectProps {
  chosen: Commune | undefined;
  code: string | null;
  onChange: (code: string | null) => void;
}

function CommuneSelect({ chosen, code, onChange }: CommuneSelectProps) {
  const { t } = useTranslation('directory');
  const [search, setSearch] = useState('');
  const ask = useDebouncedCallback(setSearch, 250);
  const wanted = search.trim().length >= 2;
  const { data, previousData } = useQuery(CommunesDocument, { variables: { search }, skip: !wanted });
  const found = wanted ? ((data ?? previousData)?.communes ?? []) : [];
  // Whoever is chosen stays in the list while another one is looked for.
  const options = [...(chosen && !found.some((commune) => commune.code === chosen.code) ? [chosen] : []), ...found];
  return (
    <Select
      aria-label={t('near')}
      placeholder={`${t('near')} (${t('nearHint')})`}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      data={options.map((commune) => ({ value: commune.code, label: `${commune.name} (${commune.departement})` }))}
      filter={({ options: all }) => all}
      value={chosen ? code : null}
      onChange={onChange}
      onSearchChange={(typed) => ask(typed.replace(/ \(\w+\)$/, ''))}
      nothingFoundMessage={wanted && data ? t('nothingNear') : undefined}
    />
  );
}
