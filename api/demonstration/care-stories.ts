import type { Telling } from './telling';

type Contract = {
  id: string;
  version: number;
  ref: string;
  reviews: {
    id: string;
    number: number;
    version: number;
    state: string;
    drafts: { id: string; version: number }[] | null;
    commonText: { version: number } | null;
  }[];
};
const fields = 'version ref reviews { id number version state drafts { id version } commonText { version } }';

type Stage = 'opened' | 'one-side' | 'both' | 'proposed' | 'agreed';
const parts = {
  nadia: {
    attendance: 'Présence au repas d’accueil et aux ateliers. Deux rendez-vous sur deux.',
    better: 'Se lève sans aide, tient son tour de cuisine, a repris contact avec sa sœur.',
    attention: 'Les dimanches sont difficiles : pas de visite, pas de sortie hors de la chambre.',
    next: 'Garder un rendez-vous toutes les deux semaines.',
  },
  elodie: {
    attendance: 'Présence aux deux rendez-vous fixés, à l’heure.',
    better: 'Parle plus facilement de son quotidien. La reprise de contact avec sa famille compte beaucoup.',
    attention: 'Les fins de journée en semaine sont le moment le plus fragile, après le chantier.',
    next: 'Passer à un rendez-vous par mois, avec un appel entre deux.',
  },
};
const text =
  'Tous les rendez-vous ont été tenus. La place dans la maison est tenue, le contact avec la famille repris. Un rendez-vous toutes les deux semaines.';
const revised =
  'Tous les rendez-vous ont été tenus. La place dans la maison est tenue, le contact avec la famille repris. Les fins de journée et les dimanches restent fragiles : l’équipe passe à 18 h. Un rendez-vous toutes les deux semaines.';

/** A care contract followed by L'Escale Hortillonne and CSAPA Rivage, with `agreed` reviews behind it and one at `stage`. */
export async function tellCare(
  network: Telling,
  referralId: string,
  story: { begins: number; agreed: number; stage: Stage; obligation: string },
): Promise<void> {
  const telling = network.anew();
  let contract = (await telling.act(
    'elodie',
    story.begins,
    'openCareContract',
    {
      referralId,
      obligation: story.obligation,
      rhythm: 'TWO_WEEKS',
      startsOn: telling.day(story.begins),
      objectives: 'Tenir les rendez-vous, retrouver un sommeil régulier, préparer la suite du suivi dehors.',
    },
    'careContract',
    fields,
  )) as unknown as Contract;
  const act = async (who: string, days: number, mutation: string, input: object) => {
    contract = (await telling.act(who, days, mutation, input, 'careContract', fields)) as unknown as Contract;
  };
  for (const back of [11, 4])
    await act('elodie', -back, 'recordCareAttendance', {
      careContractId: contract.id,
      appointmentOn: telling.day(-back),
      attendance: 'PRESENT',
    });
  await act('elodie', -4, 'writeClinicalNote', {
    careContractId: contract.id,
    text: 'Entretien infirmier. Sommeil en progrès, pas de consommation déclarée depuis trois semaines.',
  });
  const rounds: Stage[] = [...Array.from({ length: story.agreed }, () => 'agreed' as const), story.stage];
  for (const [at, stage] of rounds.entries()) {
    const on = at === rounds.length - 1 ? -7 : Math.round(story.begins + 14 + at * ((-story.begins - 40) / rounds.length));
    await round(telling, contract, stage, on, act, () => contract);
  }
}

async function round(
  telling: Telling,
  contract: Contract,
  stage: Stage,
  on: number,
  act: (who: string, days: number, mutation: string, input: object) => Promise<void>,
  now: () => Contract,
): Promise<void> {
  const { id: careContractId } = contract;
  const review = () => {
    const last = now().reviews[0];
    if (!last) throw new Error('The demonstration lost a review');
    return last;
  };
  await act('elodie', on, 'openCareReview', {
    careContractId,
    version: now().version,
    periodStartsOn: telling.day(on - 14),
    periodEndsOn: telling.day(on - 1),
    dueOn: telling.day(on + 10),
  });
  if (stage === 'opened') return;
  const write = async (who: 'nadia' | 'elodie', days: number) => {
    await act(who, days, 'saveCareDraft', { careReviewId: review().id, version: 0, ...parts[who] });
    await act(who, days, 'depositCareDraft', { careReviewId: review().id, version: review().drafts?.[0]?.version ?? 1 });
  };
  await write('nadia', on + 1);
  if (stage === 'one-side') return;
  await write('elodie', on + 2);
  if (stage === 'both') return;
  await act('elodie', on + 3, 'writeCommonText', { careReviewId: review().id, version: 0, text });
  await act('nadia', on + 4, 'writeCommonText', { careReviewId: review().id, version: review().commonText?.version ?? 1, text: revised });
  await act('nadia', on + 4, 'agreeCommonText', { careReviewId: review().id, version: review().commonText?.version ?? 1 });
  if (stage === 'agreed')
    await act('elodie', on + 5, 'agreeCommonText', { careReviewId: review().id, version: review().commonText?.version ?? 1 });
}
