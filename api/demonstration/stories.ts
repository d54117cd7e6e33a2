import { tellCare } from './care-stories';
import { type ImmersionStory, tellImmersion } from './immersion-stories';
import { tellPlan } from './plan-stories';
import { type Ending, ReferralStory, type Story, type Told } from './referral-stories';
import type { Telling } from './telling';

/** Where the referrals of L'Escale Hortillonne end, and when they begin (days from today): two SPIP, two counsellors each. */
const endings: [Ending, number][] = [
  ['draft', -2],
  ['draft', -1],
  ['draft', -6],
  ['sent', -3],
  ['sent', -1],
  ['sent', -12],
  ['sent', -26],
  ['sent', -58],
  ['sent', -75],
  ['acknowledged', -6],
  ['acknowledged', -9],
  ['assessing', -8],
  ['assessing', -14],
  ['questionnaire', -19],
  ['questionnaire', -30],
  ['dates', -18],
  ['dates', -17],
  ['dates', -19],
  ['chosen', -20],
  ['met', -30],
  ['met', -34],
  ['opinion', -33],
  ['opinion', -38],
  ['accepted', -38],
  ['accepted', -41],
  ['declined', -36],
  ['declined-elsewhere', -35],
  ['declined', -70],
  ['reoriented', -60],
  ['withdrawn', -20],
  ['withdrawn', -90],
  ['suspended', -110],
  ['closed', -330],
  ['closed', -280],
  ['closed', -400],
  ['revoked', -240],
  ['revoked', -300],
];

const spips = [
  ['somme', 'claire'],
  ['somme', 'claire'],
  ['oise', 'karine'],
  ['somme', 'hugo'],
  ['oise', 'thierry'],
] as const;

/** Stories told side by side: each waits for the database most of its time. */
const SIDE_BY_SIDE = 6;

type Tale = (telling: Telling) => Promise<unknown>;

/** All stories of the demonstration network, about sixty referrals. */
export async function tellStories(telling: Telling): Promise<void> {
  const alone = endings.map(([ends, begins], number): Tale => {
    const [spip, by] = spips[number % spips.length] ?? ['somme', 'claire'];
    return (own) => referral(own, { number, spip, by, host: 'escale', to: 'nadia', begins, ends });
  });
  // The long ones first: none is left to be waited for at the end.
  const tales = [...accompanied(), ...otherKinds(), ...strangers(), ...alone];
  const tellNext = async (): Promise<void> => {
    for (let tale = tales.shift(); tale; tale = tales.shift()) await tale(telling.anew());
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, tellNext));
}

const referral = (telling: Telling, story: Story): Promise<Told> => new ReferralStory(telling, story).tell();

/** People lodged by L'Escale Hortillonne with partners around them: plans, care contracts, immersions. */
function accompanied(): Tale[] {
  const around: {
    begins: number;
    partners: string[];
    plan?: Parameters<typeof tellPlan>[2];
    care?: Parameters<typeof tellCare>[2];
    immersions?: ImmersionStory[];
  }[] = [
    {
      begins: -260,
      partners: ['ancre', 'rivage', 'jardins'],
      plan: { spip: 'somme', months: 5, held: false, workplace: true },
      care: { begins: -150, agreed: 3, stage: 'proposed', obligation: 'OBLIGATION' },
      immersions: [
        { ...bread, asked: -120, starts: -110, ends: -97, outcome: 'reported' },
        { ...wood, who: 'sofia', object: 'CONFIRM_PROJECT', asked: -8, starts: 15, ends: 26, outcome: 'asked' },
      ],
    },
    {
      begins: -200,
      partners: ['ancre', 'rivage'],
      plan: { spip: 'somme', months: 3, held: true, relay: 'Mission Locale de Beauvais, M. Petit' },
      care: { begins: -90, agreed: 1, stage: 'one-side', obligation: 'INJUNCTION' },
      immersions: [{ ...bread, asked: -9, starts: 10, ends: 23, outcome: 'confirmed' }],
    },
    {
      begins: -180,
      partners: ['ancre', 'rivage'],
      plan: { spip: 'somme', months: 3, held: false, depth: 3 },
      care: { begins: -70, agreed: 1, stage: 'both', obligation: 'CONTRACT' },
      immersions: [{ ...bread, asked: -60, starts: -40, ends: -27, outcome: 'declined' }],
    },
    {
      begins: -170,
      partners: ['rivage', 'jardins'],
      care: { begins: -60, agreed: 0, stage: 'opened', obligation: 'OBLIGATION' },
      immersions: [{ ...depot, asked: -5, starts: 20, ends: 31, outcome: 'dates' }],
    },
    { begins: -220, partners: ['rivage'], care: { begins: -120, agreed: 3, stage: 'agreed', obligation: 'OBLIGATION' } },
    {
      begins: -150,
      partners: ['ancre', 'jardins'],
      plan: { spip: 'somme', months: 2, held: false, workplace: true, depth: 2 },
      immersions: [{ ...depot, asked: -40, starts: -25, ends: -12, outcome: 'ended' }],
    },
    {
      begins: -140,
      partners: ['ancre'],
      plan: { spip: 'somme', months: 2, held: true, depth: 3 },
      immersions: [
        { ...wood, asked: -15, starts: 25, ends: 38, outcome: 'cancelled' },
        { ...bread, asked: -4, starts: 30, ends: 41, outcome: 'asked' },
      ],
    },
    { begins: -130, partners: ['jardins'], immersions: [{ ...depot, asked: -3, starts: 12, ends: 24, outcome: 'asked' }] },
  ];
  return around.map((story, at) => async (telling) => {
    const told = await referral(telling, {
      number: 40 + at,
      spip: 'somme',
      by: at % 3 === 2 ? 'hugo' : 'claire',
      host: 'escale',
      to: 'nadia',
      begins: story.begins,
      ends: 'active',
      young: story.partners.includes('ancre'),
    });
    for (const partner of story.partners) {
      await telling.act(
        'nadia',
        story.begins + 62,
        'addReferralPartner',
        { referralId: told.id, organisationId: telling.organisation(partner) },
        'referral',
      );
    }
    if (story.plan) await tellPlan(telling, told.id, story.plan);
    if (story.care) await tellCare(telling, told.id, story.care);
    for (const immersion of story.immersions ?? []) await tellImmersion(telling, told.id, immersion);
  });
}

const wood = {
  who: 'nadia',
  employer: 'lefranc',
  by: 'anne',
  trade: 'H2206',
  object: 'DISCOVER_TRADE',
  tasks: 'Débit, ponçage, montage de petits meubles, rangement de l’atelier.',
} as const;
const bread = {
  who: 'sofia',
  employer: 'fournil',
  by: 'bastien',
  trade: 'D1102',
  object: 'DISCOVER_TRADE',
  tasks: 'Préparation des pâtes, façonnage, cuisson, nettoyage du fournil.',
} as const;
const depot = {
  who: 'marc',
  employer: 'logis',
  by: 'ines',
  trade: 'N1103',
  object: 'START_RECRUITMENT',
  tasks: 'Préparation de commandes, réception, inventaire.',
} as const;

/** Referrals that ask for something else than a place. */
function otherKinds(): Tale[] {
  const stories: [Ending, number, string, string, Story['kind']][] = [
    ['sent', -4, 'ancre', 'sofia', 'ACTION_PLAN'],
    ['acknowledged', -8, 'ancre', 'sofia', 'ACTION_PLAN'],
    ['assessing', -13, 'ancre', 'sofia', 'ACTION_PLAN'],
    ['sent', -2, 'rivage', 'elodie', 'CARE'],
    ['assessing', -11, 'rivage', 'elodie', 'CARE'],
    ['active', -60, 'rivage', 'elodie', 'CARE'],
    ['sent', -5, 'jardins', 'marc', 'INSERTION'],
    ['active', -75, 'jardins', 'marc', 'INSERTION'],
    ['closed', -220, 'jardins', 'marc', 'INSERTION'],
  ];
  const asked = stories.map(
    ([ends, begins, host, to, kind], at): Tale =>
      (telling) =>
        referral(telling, {
          number: 50 + at,
          spip: 'somme',
          by: at % 2 ? 'claire' : 'hugo',
          host,
          to,
          kind,
          begins,
          ends,
          young: kind === 'ACTION_PLAN',
        }),
  );
  const followed = [true, false].map(
    (held, at): Tale =>
      async (telling) => {
        const plan = {
          spip: 'somme',
          by: 'claire',
          host: 'ancre',
          to: 'sofia',
          kind: 'ACTION_PLAN',
          begins: -120,
          ends: 'active',
          young: true,
        } as const;
        const told = await referral(telling, { ...plan, number: 60 + at });
        await tellPlan(telling, told.id, { spip: 'somme', months: 3, held, depth: 0, relayBy: 'claire' });
      },
  );
  return [...asked, ...followed];
}

/** Another département, where nobody of the Somme takes part. */
function strangers(): Tale[] {
  const stories: [Ending, number][] = [
    ['sent', -5],
    ['dates', -20],
    ['active', -150],
    ['closed', -300],
  ];
  return stories.map(
    ([ends, begins], at): Tale =>
      (telling) =>
        referral(telling, { number: 70 + at, spip: 'gironde', by: 'maylis', host: 'garonne', to: 'xavier', begins, ends }),
  );
}
