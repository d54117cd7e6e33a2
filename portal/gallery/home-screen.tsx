import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ActionRow, type ActionRowProps, ActionRows } from '../ui/action-row';
import { PageHead } from '../ui/page-head';
import { Stacked, TwoColumns } from '../ui/page-layout';
import { PlaceRows } from '../ui/place-rows';
import { SideRows } from '../ui/rows';
import { SectionHead } from '../ui/section-head';
import { SideBox } from '../ui/side-box';
import { StageCounts } from '../ui/stage-counts';
import type { OrganisationKind } from '../ui/threads';
import { Frame, f, NOW, SPIP } from './frame';

type Row = [name: string, age: number, ref: string, text: string, org: string, kind: OrganisationKind, since: string, deadline: string];

const SECTIONS: { title: string; aside: string; verb: string; rows: Row[] }[] = [
  {
    title: "Choisir une date d'entretien",
    aside: 'des créneaux vous ont été proposés',
    verb: 'Choisir',
    rows: [
      [
        'Karim B.',
        27,
        'R-2026-0412',
        "3 créneaux, à la maison d'arrêt d'Amiens",
        "L'Escale Hortillonne",
        'HOST_ASSOCIATION',
        '2026-11-21',
        '2026-11-24T18:00:00+01:00',
      ],
      [
        'Mickaël T.',
        34,
        'R-2026-0431',
        '2 créneaux, en visioconférence',
        'La Maison du Gué',
        'HOST_ASSOCIATION',
        '2026-11-21',
        '2026-11-27',
      ],
      ['Jordan P.', 22, 'R-2026-0440', '1 créneau, après une absence', 'Terres Neuves', 'HOST_ASSOCIATION', '2026-11-23', '2026-12-01'],
    ],
  },
  {
    title: 'Répondre à une demande de précision',
    aside: "l'évaluation attend votre réponse",
    verb: 'Répondre',
    rows: [
      [
        'Yanis M.',
        19,
        'R-2026-0398',
        '« Peut-il travailler le samedi matin ? »',
        "L'Escale Hortillonne",
        'HOST_ASSOCIATION',
        '2026-11-15',
        '2026-11-22',
      ],
      [
        'Stéphane L.',
        45,
        'R-2026-0427',
        "« A-t-il une pièce d'identité valide ? »",
        "Mission Locale du Pays d'Ancre",
        'MISSION_LOCALE',
        '2026-11-22',
        '2026-11-26',
      ],
    ],
  },
  {
    title: 'Remettre un avis à la personne',
    aside: "l'avis part à vous et à elle en même temps",
    verb: 'Remettre',
    rows: [
      [
        'Samir O.',
        31,
        'R-2026-0371',
        'Avis favorable, entrée possible le 14 déc.',
        'La Maison du Gué',
        'HOST_ASSOCIATION',
        '2026-11-22',
        '2026-11-25',
      ],
    ],
  },
  {
    title: 'Contrôler une signature sur papier',
    aside: 'le document a été numérisé',
    verb: 'Contrôler',
    rows: [
      [
        'Abdou K.',
        24,
        'I-2026-0093',
        "Convention d'immersion, menuiserie",
        "Mission Locale du Pays d'Ancre",
        'MISSION_LOCALE',
        '2026-11-22',
        '2026-12-04',
      ],
      [
        'Kevin R.',
        29,
        'R-2026-0405',
        'Accord de partage avec le CSAPA Rivage',
        'CSAPA Rivage',
        'ADDICTION_ASSOCIATION',
        '2026-11-20',
        '2026-11-30',
      ],
    ],
  },
];

const HOUSES = [
  { name: 'La Maison du Gué', town: 'Beauvais', taken: 9, free: 3, when: 'dès le 1er déc.' },
  { name: "L'Escale Hortillonne", town: 'Amiens', taken: 16, free: 2, when: 'dès le 7 déc.' },
  { name: 'Terres Neuves', town: 'Saint-Quentin', taken: 9, free: 1, when: 'le 14 déc.' },
  { name: 'Foyer des Trois Écluses', town: 'Laon', taken: 8, free: 0, when: 'aucune avant le 12 janv.' },
];

const COUNTS: [number, string, string][] = [
  [3, 'Brouillon', 'à envoyer'],
  [6, 'Envoyée', 'dont 4 depuis plus de 10 j'],
  [11, 'Évaluation', 'dont 3 à votre tour'],
  [4, 'Acceptée', 'entrée à préparer'],
  [9, 'En placement', 'dont 1 suspendue'],
  [1, 'Sortie ce mois', 'relais trouvé'],
];

function row(verb: string, urgent: boolean, [name, age, reference, text, organisation, kind, since, deadline]: Row) {
  const props: ActionRowProps = {
    person: { name, age, reference, to: '/__gallery/referral' },
    text: f(text),
    organisation: { name: f(organisation), kind },
    since,
    deadline,
    now: NOW,
    action: (
      <Button variant={urgent ? 'filled' : 'default'} size="compact-md">
        {verb}
      </Button>
    ),
  };
  return <ActionRow key={reference} {...props} />;
}

export function HomeScreen() {
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
      <Stacked>
        <PageHead
          title="À traiter"
          sentence={
            <>
              {f('Mardi 24 novembre. Huit personnes attendent : ')}
              <strong>1 en retard, 1 pour ce soir</strong>.
            </>
          }
          primary={{ label: 'Nouvelle orientation', icon: IconPlus, to: '/referrals/new' }}
        />
        <StageCounts counts={COUNTS.map(([count, label, note]) => ({ key: label, count, label, note: f(note), to: '/__gallery/list' }))} />
        <TwoColumns
          side={
            <>
              <SideBox title="Places libres" aside={f('à jour, il y a 4 min')}>
                <PlaceRows
                  rows={HOUSES.map((house) => ({
                    ...house,
                    key: house.name,
                    name: f(house.name),
                    to: '/network',
                    note: f(house.when),
                    action: <Link to="/referrals/new">{house.free ? 'Orienter' : 'Être prévenue'}</Link>,
                  }))}
                />
              </SideBox>
              <section>
                <SectionHead title="Dates de la semaine" line="light" />
                <SideRows
                  rows={[
                    { key: '1', when: f('mer. 25'), title: f('9 h 30 · Entretien de Lucas F.'), note: 'Terres Neuves, visioconférence' },
                    {
                      key: '2',
                      when: f('jeu. 26'),
                      title: f('14 h · Débat contradictoire, Kevin R.'),
                      note: f('Visible par : SPIP seulement'),
                    },
                    { key: '3', when: f('ven. 27'), title: 'Entrée de Bruno D.', note: 'La Maison du Gué, chambre 4' },
                  ]}
                />
              </section>
            </>
          }
        >
          {SECTIONS.map((section) => (
            <section key={section.title}>
              <SectionHead title={f(section.title)} count={section.rows.length} aside={f(section.aside)} />
              <ActionRows>{section.rows.map((one) => row(section.verb, one[7] <= '2026-11-24T23', one))}</ActionRows>
            </section>
          ))}
        </TwoColumns>
      </Stacked>
    </Frame>
  );
}
