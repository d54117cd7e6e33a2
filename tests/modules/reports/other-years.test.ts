import { columns } from '../../../api/modules/placements/register-format';
import { publishedShape } from '../../../api/modules/reports/published-shape';
import { RegisterWorld, lines as realLines } from '../../support/register';
import { reportOf } from '../../support/reports';
import { countedByHand, type Line, type Place } from './register-oracle';

/** Mulberry32: the same world for the same seed. */
function dice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  return { upTo, one, maybe: (share: number): boolean => next() < share };
}

const regions = {
  Lille: ['du Nord', 'de la Somme', "de l'Aisne", "de l'Oise", 'du Pas-de-Calais', 'de la Seine-Maritime', "de l'Eure"],
  Rennes: [
    "d'Ille-et-Vilaine",
    'du Finistère',
    'du Morbihan',
    "des Côtes-d'Armor",
    'de la Loire-Atlantique',
    'de la Mayenne',
    "de l'Orne",
    "de l'Eure",
  ],
  Toulouse: ['de la Haute-Garonne', 'du Lot', 'du Tarn', 'du Tarn-et-Garonne', 'des Hautes-Pyrénées', "de l'Hérault", 'du Gers'],
};
const elsewhere = [
  'du Val-de-Marne',
  'du Lot-et-Garonne',
  'de la Loire',
  'de la Réunion',
  "de l'Ain",
  'du Haut-Rhin',
  'des Bouches-du-Rhône',
  'de Paris',
];

const french = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
const day = (iso: string): number => Date.parse(iso) / 86_400_000;

function register(seed: number, region: keyof typeof regions): Line[] {
  const { upTo, one, maybe } = dice(seed);
  return Array.from({ length: 260 }, (_, at): Line => {
    const line: Line = Object.fromEntries(columns.map((column) => [column, '']));
    const asked = day('2018-01-01') + upTo(1500);
    Object.assign(line, {
      numero: `A-${at}`,
      date_demande: french(asked),
      nom: `Nom ${at}`,
      prenom: 'Prénom',
      sexe: maybe(0.2) ? 'F' : 'H',
    });
    line.date_naissance = french(day('1945-01-01') + upTo(21_000));
    line.origine_spip = maybe(0.05) ? '' : `SPIP ${maybe(0.8) ? one(regions[region]) : one(elsewhere)}`;
    line.origine_etablissement = maybe(0.1)
      ? ''
      : one(["Maison d'arrêt A", 'Centre pénitentiaire B', 'Milieu ouvert C (723-15)', 'Centre de détention D']);
    if (maybe(0.9)) line.questionnaire_envoye = french(asked + upTo(20));
    if (maybe(0.7)) line.questionnaire_retourne = french(asked + 20 + upTo(20));
    const dates = Array.from({ length: upTo(4) }, (_none, k) => french(asked + 40 + 9 * k + upTo(5)));
    line.rdv_proposes = dates.join('|');
    if (dates.length && maybe(0.6)) line.rdv_honore = one(dates);
    line.avis = one(['', 'favorable', 'défavorable', 'en attente', 'sans suite']);
    if (line.avis && maybe(0.8)) line.date_avis = french(asked + 70);
    if (maybe(0.6)) {
      // Days that meet the ends of years and months more often than chance would.
      const entered = maybe(0.2) ? day(one(['2020-01-01', '2020-12-31', '2021-03-01', '2020-02-29'])) : asked + 60 + upTo(200);
      line.date_entree = french(entered);
      line.situation_familiale = one(['célibataire', 'célibataire', 'marié(e)', 'en couple', '']);
      line.enfants = one(['oui', 'non', '']);
      line.primaire = one(['oui', 'non', '']);
      line.obligation_soins = one([
        '',
        'Obligation de soins',
        'Contrat de soins Le Mail',
        'Obligation de soins - suivi X',
        'Injonction de soins',
        'Postcure',
      ]);
      line.logement_entree = one(['Incarcération', 'Hébergement par des proches', '']);
      if (maybe(0.7)) {
        line.date_sortie = french(maybe(0.1) ? entered : entered + upTo(500));
        if (maybe(0.1) && entered <= day('2021-01-01')) line.date_sortie = '01/01/2021';
        line.motif_sortie = one([
          'fin de peine',
          'libération conditionnelle',
          'révocation : évasion',
          'révocation : nouveau délit',
          'suspension médicale',
          '',
        ]);
        line.logement_sortie = one(['Locataire HLM', 'Incarcération', 'Autres', 'Condition inconnue', '']);
        line.emploi_sortie = one(['CDI', 'CDDI', 'CDD de 6 mois et plus', 'CDD de moins de 6 mois', 'formation', 'sans emploi', '']);
      }
    }
    return line;
  });
}

let registers: RegisterWorld;
beforeAll(async () => {
  registers = await RegisterWorld.create();
});
afterAll(() => registers.end());

const periods: [string, string][] = [
  ...[2018, 2019, 2020, 2021, 2022].map((year): [string, string] => [`${year}-01-01`, `${year}-12-31`]),
  ['2020-02-10', '2020-05-31'],
  ['2020-07-01', '2021-06-30'],
  ['2021-03-01', '2021-03-01'],
  ['2020-11-15', '2020-12-31'],
];

describe.each([
  [1, 'Lille'],
  [2, 'Rennes'],
  [3, 'Toulouse'],
  [4, 'Lille'],
] as [number, keyof typeof regions][])('a register nobody published, %i, of the inter-région of %s', (seed, region) => {
  const host = `Hébergeur ${seed}`;
  const lines = register(seed, region);
  const places: Place[] = [
    { places: 30, startsOn: '2018-06-01' },
    { places: 37, startsOn: '2020-03-15' },
    { places: 41, startsOn: '2021-01-01' },
  ];

  beforeAll(async () => {
    const file = registers.file(...lines.map((line) => columns.map((column) => line[column] ?? '').join(';')));
    const result = await registers.load(file, { host, places });
    expect(result).toMatchObject({ imported: lines.length, rejected: [] });
  });

  test.each(periods)('from %s to %s is counted as by hand', async (from, to) => {
    const { source: _, ...counted } = publishedShape(await reportOf(registers.world, host, from, to)) as Record<string, unknown>;
    expect(counted).toEqual(
      countedByHand(
        lines,
        places,
        regions[region].map((name) => `SPIP ${name}`),
        from,
        to,
      ),
    );
  });
});

test('the real register by hand, in years and periods that nobody published', async () => {
  const places = [
    { places: 40, startsOn: '2022-01-01' },
    { places: 45, startsOn: '2023-01-01' },
  ];
  const lines = realLines.map((line) => Object.fromEntries(line.split(';').map((cell, at) => [columns[at], cell]))) as Line[];
  await registers.load(registers.file(...realLines), { host: 'APREMIS', places });
  for (const [from, to] of [
    ['2021-01-01', '2021-12-31'],
    ['2022-01-01', '2022-12-31'],
    ['2023-01-01', '2023-12-31'],
    ['2022-09-01', '2023-08-31'],
  ] as const) {
    const { source: _, ...counted } = publishedShape(await reportOf(registers.world, 'APREMIS', from, to)) as Record<string, unknown>;
    expect(counted).toEqual(
      countedByHand(
        lines,
        places,
        regions.Lille.map((name) => `SPIP ${name}`),
        from,
        to,
      ),
    );
  }
});
