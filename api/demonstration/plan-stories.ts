import type { Telling } from './telling';

type Plan = {
  id: string;
  version: number;
  ref: string;
  objectives: { id: string; title: string }[];
  steps: { id: string; version: number; title: string }[];
  meetings: { id: string; version: number; plannedOn: string }[];
};
const fields = 'version ref objectives { id title } steps { id version title } meetings { id version plannedOn }';

const spheres = [
  [
    'HOUSING',
    'Avoir un logement à moi avant l’été',
    [
      ['Déposer la demande de logement (SIAO)', 'escale', -60, 'DONE'],
      ['Rassembler les trois derniers justificatifs', 'ancre', -5, 'TODO'],
      ['Visiter le foyer de jeunes travailleurs', 'escale', 16, 'TODO'],
    ],
  ],
  [
    'WORK',
    'Travailler le bois',
    [
      ['Immersion de deux semaines en menuiserie', 'ancre', 26, 'DOING'],
      ['Bilan avec l’entreprise', 'ancre', 30, 'TODO'],
    ],
  ],
  [
    'PAPERS_AND_RIGHTS',
    'Retrouver mes papiers',
    [
      ['Renouveler la carte d’identité', 'spip', -12, 'TODO'],
      ['Ouvrir les droits à la complémentaire santé', 'escale', -30, 'DONE'],
    ],
  ],
  ['INCOME', 'Gérer mon budget', [['Ouvrir un compte bancaire', 'escale', -40, 'DONE']]],
  ['FAMILY', 'Revoir ma fille', [['Prendre contact avec la médiation familiale', 'spip', 20, 'TODO']]],
] as const;

/** An action plan of `months` months, with its steps and one meeting a month; `held` says whether this month's was held. */
export async function tellPlan(
  network: Telling,
  referralId: string,
  story: { spip: string; months: number; held: boolean; relay?: string; relayBy?: string; workplace?: boolean; depth?: number },
): Promise<Plan> {
  const telling = network.anew();
  const begins = -30 * story.months;
  // What happens once the plan is written, from the earliest day on.
  const later: [number, () => Promise<void>][] = [];
  let plan = (await telling.act(
    'sofia',
    begins,
    'openActionPlan',
    { referralId, openedOn: telling.day(begins) },
    'actionPlan',
    fields,
  )) as unknown as Plan;
  const act = async (days: number, mutation: string, input: object, who = 'sofia') => {
    plan = (await telling.act(who, days, mutation, input, 'actionPlan', fields)) as unknown as Plan;
  };
  for (const [sphere, title, steps] of spheres.slice(0, story.depth ?? spheres.length)) {
    await act(begins + 1, 'addPlanObjective', { actionPlanId: plan.id, sphere, title });
    const objectiveId = plan.objectives.find((objective) => objective.title === title)?.id;
    for (const [step, owner, due, state] of steps) {
      const organisation = owner === 'spip' ? story.spip : owner;
      const dueOn = telling.day(Math.max(due, begins + 3));
      await act(begins + 2, 'addPlanStep', { objectiveId, title: step, organisationId: telling.organisation(organisation), dueOn });
      if (state === 'TODO') continue;
      const on = Math.min(Math.max(due - 2, begins + 4), -1);
      const doneOn = state === 'DONE' ? telling.day(on) : null;
      later.push([
        on,
        async () => {
          const told = plan.steps.find(({ title: one }) => one === step);
          await act(on, 'recordPlanStep', { stepId: told?.id, version: told?.version, state, doneOn });
        },
      ]);
    }
  }
  if (story.workplace) {
    const point = { title: 'Point hebdomadaire avec l’encadrant', organisationId: telling.organisation('jardins'), dueOn: telling.day(4) };
    later.push([-20, () => act(-20, 'addPlanStep', { objectiveId: plan.objectives[0]?.id, ...point })]);
  }
  later.push(...meetings(telling, story, begins, act, () => plan));
  for (const [, happens] of later.sort(([one], [other]) => one - other)) await happens();
  await act(
    -8,
    'setPlanRelayDeadline',
    { actionPlanId: plan.id, relayDueOn: telling.day(80), version: plan.version },
    story.relayBy ?? 'nadia',
  );
  if (story.relay) await act(-4, 'setPlanRelay', { actionPlanId: plan.id, relay: story.relay, version: plan.version });
  return plan;
}

const themes = ['REVIEW', 'PROJECT', 'HOUSING', 'WORK', 'SOCIAL'] as const;
const notes = [
  'Envie d’essayer le bois avant Noël.',
  'Le budget tient. Reste la question du transport.',
  'Point à trois : le logement avance, la carte d’identité est relancée.',
  'Bonne semaine. Arrivée à l’heure, questions préparées.',
];

function meetings(
  telling: Telling,
  story: { months: number; held: boolean },
  begins: number,
  act: (days: number, mutation: string, input: object) => Promise<void>,
  now: () => Plan,
): [number, () => Promise<void>][] {
  const month = telling.today.getUTCDate();
  const days = Array.from({ length: story.months }, (_, at) => begins + 8 + at * 30).filter((on) => on < -month);
  // This month's meeting: held on its second day, or still to be fixed.
  if (story.held && month > 2) days.push(2 - month);
  return days.flatMap((on, at) => {
    const plannedOn = telling.day(on);
    const fixed = Math.max(on - 5, begins);
    const fix = () => act(fixed, 'schedulePlanMeeting', { actionPlanId: now().id, plannedOn, theme: themes[at % themes.length] });
    const hold = () => {
      const meeting = now().meetings.find((one) => one.plannedOn === plannedOn);
      const attendance = at === 1 ? 'EXCUSED' : 'PRESENT';
      const said = { attendance, minutes: 45, note: notes[at % notes.length] };
      return act(on, 'recordPlanMeeting', { meetingId: meeting?.id, version: meeting?.version, ...said });
    };
    return [
      [fixed, fix],
      [on, hold],
    ];
  });
}
