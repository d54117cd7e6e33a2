import { choices } from '../../graphql/choices';
import { Choice, Count, Flag, Instant, Key, Noun, Text } from '../../graphql/noun';

export const ImmersionOutcome = choices('ImmersionOutcome', 'How far the object was reached.', {
  REACHED: 'Reached.',
  PARTLY_REACHED: 'Reached in part.',
  NOT_REACHED: 'Not reached.',
  INTERRUPTED: 'Interrupted before its end.',
});
export type ImmersionOutcome = keyof typeof ImmersionOutcome;

@Noun('The final assessment (bilan) of an immersion period.')
export class ImmersionAssessment {
  @Key('ImmersionPeriod', { primary: true }) immersionPeriodId: string;
  @Key('Referral') referralId: string;
  @Choice(() => ImmersionOutcome, 'ImmersionOutcome', 'How far the object was reached.') outcome: ImmersionOutcome;
  @Text('What the person showed: skills, ways of working.') skills: string;
  @Flag('Whether the host would go on: contract, training, another immersion.', { nullable: true }) wouldGoOn: boolean | null;
  @Text('In words.', { nullable: true }) comment: string | null;
  @Instant('When it was reported.') reportedAt: Date;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
