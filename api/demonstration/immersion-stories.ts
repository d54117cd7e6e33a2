import type { Telling } from './telling';

type Period = { id: string; ref: string; answer: { version: number; state: string }; schedule: { version: number } };
const fields = 'ref answer { version state } schedule { version }';

export type ImmersionStory = {
  who: 'sofia' | 'marc' | 'nadia';
  employer: 'lefranc' | 'fournil' | 'logis';
  by: 'anne' | 'bastien' | 'ines';
  trade: string;
  object: string;
  tasks: string;
  asked: number;
  starts: number;
  ends: number;
  outcome: 'asked' | 'dates' | 'confirmed' | 'declined' | 'reported' | 'ended' | 'cancelled';
};

/** An immersion period, asked for `asked` days from today, to where the story ends. */
export async function tellImmersion(network: Telling, referralId: string, story: ImmersionStory): Promise<void> {
  const telling = network.anew();
  const { who, by, outcome, asked } = story;
  let period = (await telling.act(
    who,
    asked,
    'proposeImmersionPeriod',
    {
      referralId,
      employerId: telling.organisation(story.employer),
      tradeCode: story.trade,
      object: story.object,
      startsOn: telling.day(story.starts),
      endsOn: telling.day(story.ends),
      weeklyHours: 35,
      dailyHours: '8 h 30 à 12 h et 13 h à 16 h 30',
      tutor: story.employer === 'lefranc' ? 'Paul Lefranc' : null,
      tasks: story.tasks,
      place: story.employer === 'lefranc' ? 'Votre atelier, 12 rue des Copeaux, Albert' : 'Dans vos locaux',
      answerDueOn: telling.day(asked + 10),
    },
    'immersionPeriod',
    fields,
  )) as unknown as Period;
  const act = async (member: string, days: number, mutation: string, input: object = {}) => {
    period = (await telling.act(
      member,
      days,
      mutation,
      { immersionPeriodId: period.id, version: period.answer.version, ...input },
      'immersionPeriod',
      fields,
    )) as unknown as Period;
  };
  if (outcome === 'asked') return;
  if (outcome === 'cancelled')
    return act(who, asked + 3, 'cancelImmersionPeriod', { message: 'La personne entre en formation à ces dates.' });
  if (outcome === 'declined')
    return act(by, asked + 3, 'declineImmersionPeriod', {
      reason: 'NO_TUTOR',
      message: 'Notre tutrice est absente en janvier. Volontiers en mars.',
    });
  if (outcome === 'dates')
    return act(by, asked + 2, 'rescheduleImmersionPeriod', {
      startsOn: telling.day(story.starts + 7),
      endsOn: telling.day(story.ends + 6),
      message: 'La première semaine, nous sommes fermés.',
    });
  await act(by, asked + 2, 'confirmImmersionPeriod');
  if (outcome === 'reported') {
    await act(by, story.ends + 1, 'reportImmersionOutcome', {
      outcome: 'REACHED',
      skills: 'Ponctuel, soigneux, pose des questions. À l’aise avec l’outillage à main.',
      wouldGoOn: true,
      comment: 'Nous le reprendrions volontiers.',
    });
  }
}
