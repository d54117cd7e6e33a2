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
  telling: Telling,
  referralId: string,
  story: { spip: string; months: number; held: boolean; relay?: string; relayBy?: string; workplace?: boolean; depth?: number },
): Promise<Plan> {
  const begins = -30 * story.months;
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
      const told = plan.steps.find(({ title: one }) => one === step);
      if (state !== 'TODO' && told) {
        const done = Math.max(due - 2, begins + 4);
        const on = state === 'DONE' ? { doneOn: telling.day(Math.min(done, -1)) } : {};
        await act(Math.min(done, -1), 'recordPlanStep', { stepId: told.id, version: told.version, state, ...on });
      }
    }
  }
  if (story.workplace) {
    const objectiveId = plan.objectives[0]?.id;
    await act(-20, 'addPlanStep', {
      objectiveId,
      title: 'Point hebdomadaire avec l’encadrant',
      organisationId: telling.organisation('jardins'),
      dueOn: telling.day(4),
    });
  }
  await meetings(telling, story, begins, act, () => plan);
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
  'Elle veut essayer le bois avant Noël.',
  'Le budget tient. Reste la question du transport.',
  'Point à trois : le logement avance, la carte d’identité est relancée.',
  'Bonne semaine. Il arrive à l’heure et prépare ses questions.',
];

async function meetings(
  telling: Telling,
  story: { months: number; held: boolean },
  begins: number,
  act: (days: number, mutation: string, input: object) => Promise<void>,
  now: () => Plan,
): Promise<void> {
  const month = telling.today.getUTCDate();
  const days = Array.from({ length: story.months }, (_, at) => begins + 8 + at * 30).filter((on) => on < -month);
  // This month's meeting: held on its second day, or still to be fixed.
  if (story.held && month > 2) days.push(2 - month);
  for (const [at, on] of days.entries()) {
    await act(Math.max(on - 5, begins), 'schedulePlanMeeting', {
      actionPlanId: now().id,
      plannedOn: telling.day(on),
      theme: themes[at % themes.length],
    });
    const meeting = now().meetings.find(({ plannedOn }) => plannedOn === telling.day(on));
    await act(on, 'recordPlanMeeting', {
      meetingId: meeting?.id,
      version: meeting?.version,
      attendance: at === 1 ? 'EXCUSED' : 'PRESENT',
      minutes: 45,
      note: notes[at % notes.length],
    });
  }
}
