import { Button, Menu } from '@mantine/core';
import { IconBellRinging, IconBookmarkPlus, IconChevronDown, IconDownload, IconPlus, IconUserShare, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { PersonLink } from '../ui/action-row';
import { BulkBar } from '../ui/bulk-bar';
import { type Column, DataTable } from '../ui/data-table';
import { DueTag, TurnTag } from '../ui/due-tag';
import { FilterChips } from '../ui/filter-chips';
import { Icon } from '../ui/icon';
import { Organisation } from '../ui/organisation';
import { PageHead } from '../ui/page-head';
import { Stacked } from '../ui/page-layout';
import { MiniStages } from '../ui/stages';
import { ViewTabs } from '../ui/tab-bar';
import { useUrlFilters } from '../ui/url-filters';
import { Frame, f, NOW, SPIP } from './frame';

interface Row {
  name: string;
  age: number;
  ref: string;
  stage: [number, string];
  host: string;
  mine: boolean;
  due: string;
  wait: string;
}

const ROWS: Row[] = [
  {
    name: 'Yanis M.',
    age: 19,
    ref: 'R-2026-0398',
    stage: [2, 'Évaluation'],
    host: "L'Escale Hortillonne",
    mine: true,
    due: '2026-11-22',
    wait: '9 j',
  },
  {
    name: 'Karim B.',
    age: 27,
    ref: 'R-2026-0412',
    stage: [2, 'Évaluation'],
    host: "L'Escale Hortillonne",
    mine: true,
    due: '2026-11-24T18:00:00+01:00',
    wait: '3 j',
  },
  {
    name: 'Samir O.',
    age: 31,
    ref: 'R-2026-0371',
    stage: [3, 'Réponse'],
    host: 'La Maison du Gué',
    mine: true,
    due: '2026-11-25',
    wait: '1 j',
  },
  {
    name: 'Stéphane L.',
    age: 45,
    ref: 'R-2026-0427',
    stage: [2, 'Évaluation'],
    host: 'Terres Neuves',
    mine: true,
    due: '2026-11-26',
    wait: '2 j',
  },
  {
    name: 'Mickaël T.',
    age: 34,
    ref: 'R-2026-0431',
    stage: [2, 'Évaluation'],
    host: 'La Maison du Gué',
    mine: true,
    due: '2026-11-27',
    wait: '3 j',
  },
  {
    name: 'Kevin R.',
    age: 29,
    ref: 'R-2026-0405',
    stage: [2, 'Évaluation'],
    host: 'Foyer des Trois Écluses',
    mine: false,
    due: '2026-11-30',
    wait: '4 j',
  },
  {
    name: 'Jordan P.',
    age: 22,
    ref: 'R-2026-0440',
    stage: [2, 'Évaluation'],
    host: 'Terres Neuves',
    mine: true,
    due: '2026-12-01',
    wait: '1 j',
  },
  {
    name: 'Jean-Christophe de La B.',
    age: 52,
    ref: 'R-2026-0388',
    stage: [2, 'Évaluation'],
    host: 'Association Terres Neuves, pôle hébergement et insertion',
    mine: false,
    due: '2026-12-04',
    wait: '12 j',
  },
  {
    name: 'Lucas F.',
    age: 26,
    ref: 'R-2026-0419',
    stage: [2, 'Évaluation'],
    host: 'Terres Neuves',
    mine: false,
    due: '2026-12-07',
    wait: '5 j',
  },
  {
    name: 'Ousmane D.',
    age: 38,
    ref: 'R-2026-0436',
    stage: [2, 'Évaluation'],
    host: "L'Escale Hortillonne",
    mine: false,
    due: '2026-12-08',
    wait: '2 j',
  },
];

const COLUMNS: Column<Row>[] = [
  {
    key: 'person',
    header: 'Personne',
    width: '29%',
    sort: 'NAME',
    phone: 'title',
    cell: (row) => <PersonLink name={row.name} age={row.age} reference={row.ref} to="/__gallery/referral" />,
  },
  {
    key: 'stage',
    header: 'Étape',
    width: 160,
    phone: 'line',
    cell: (row) => <MiniStages total={6} position={row.stage[0]} label={row.stage[1]} />,
  },
  { key: 'host', header: 'Hébergeur sollicité', clip: true, phone: 'line', cell: (row) => f(row.host) },
  {
    key: 'turn',
    header: 'Tour',
    width: 118,
    phone: 'lineAside',
    cell: (row) => (row.mine ? <TurnTag /> : <Organisation kind="HOST_ASSOCIATION" name={<span className="m-dim">hébergeur</span>} />),
  },
  {
    key: 'due',
    header: 'Échéance',
    width: 138,
    sort: 'DUE',
    phone: 'aside',
    cell: (row) => <DueTag deadline={row.due} now={NOW} plain="date" />,
  },
  { key: 'wait', header: 'Attend', width: 60, align: 'end', phone: 'none', cell: (row) => f(row.wait) },
];

export function ListScreen() {
  const filters = useUrlFilters(['etape', 'referente', 'echeance'], { by: 'DUE', direction: 'ascending' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['R-2026-0398', 'R-2026-0412', 'R-2026-0405']));
  return (
    <Frame
      organisation={SPIP}
      user={{ name: 'Claire Vasseur', function: 'conseillère (CPIP)' }}
      counts={{ home: 8, referrals: 34, placements: 12, plans: 21, immersions: 3 }}
      views={[
        ['À mon tour', 8],
        ['Sans réponse, 10 j', 4],
        ['Audience sous 30 jours', 5],
      ]}
    >
      <Stacked gap="tight">
        <PageHead title="Orientations" primary={{ label: 'Nouvelle orientation', icon: IconPlus, to: '/referrals/new' }} />
        <ViewTabs
          views={[
            { to: '/__gallery/list', label: 'Toutes les miennes', count: 34, active: false },
            { to: '/__gallery/list?etape=a,b&referente=moi', label: 'En évaluation', count: 11, active: true },
            { to: '/__gallery/list?tour', label: 'À mon tour', count: 8, active: false },
            { to: '/__gallery/list?attente', label: f('Sans réponse, 10 j'), count: 4, active: false },
            { to: '/__gallery/list?audience', label: 'Audience sous 30 jours', count: 5, active: false, icon: IconUsers },
          ]}
          after={
            <Button variant="subtle" size="compact-md" leftSection={<Icon of={IconBookmarkPlus} />}>
              Enregistrer cette vue
            </Button>
          }
        />
        <FilterChips
          filters={filters}
          specs={[
            {
              key: 'etape',
              label: 'étape',
              multiple: true,
              options: [
                { value: 'a', label: 'évaluation' },
                { value: 'b', label: 'réponse' },
              ],
            },
            {
              key: 'referente',
              label: 'référente',
              options: [
                { value: 'moi', label: 'moi' },
                { value: 'tous', label: 'toute l\u2019équipe' },
              ],
            },
            { key: 'echeance', label: 'échéance', options: [{ value: '10', label: f('avant le 10 déc.') }] },
          ]}
          count={
            <>
              <strong>11</strong> orientations sur 34
            </>
          }
          tools={
            <Menu>
              <Menu.Target>
                <Button variant="default" leftSection={<Icon of={IconDownload} />} rightSection={<Icon of={IconChevronDown} size={15} />}>
                  Exporter
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item>Excel (XLSX)</Menu.Item>
                <Menu.Item>CSV</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          }
        />
        <BulkBar
          count={chosen.size}
          onClear={() => setChosen(new Set())}
          impossible={f('3 ne peuvent pas être relancées : elles attendent une réponse de vous.')}
        >
          <Button variant="default" size="compact-md" leftSection={<Icon of={IconBellRinging} />}>
            Relancer 1 hébergeur
          </Button>
          <Button variant="default" size="compact-md" leftSection={<Icon of={IconUserShare} />}>
            Confier à un collègue
          </Button>
        </BulkBar>
        <DataTable
          caption="Orientations en évaluation, par échéance"
          columns={COLUMNS}
          rows={ROWS}
          rowKey={(row) => row.ref}
          rowTo={() => '/__gallery/referral'}
          sort={filters.sort}
          onSort={filters.setSort}
          selection={{ chosen, onChange: setChosen, name: (row) => row.name }}
          page={{ kind: 'turn', onNext: () => undefined, note: '1 à 10 sur 11' }}
        />
      </Stacked>
    </Frame>
  );
}
