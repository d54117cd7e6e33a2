import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Identifier, Key, Noun, Text } from '../../graphql/noun';

export const InterviewState = choices('InterviewState', 'What became of an interview date.', {
  OFFERED: 'Offered, the counsellor has not chosen yet.',
  CHOSEN: 'Chosen by the counsellor.',
  KEPT: 'Kept: the person came.',
  MISSED: 'Missed: the person did not come.',
  DROPPED: 'Another date was chosen, or it was cancelled.',
});
export type InterviewState = keyof typeof InterviewState;

@Noun('An interview date that the addressee offers and the counsellor chooses.')
export class Interview {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Day('The day offered.') offeredOn: string;
  @Text('The time, HH:MM, when it is known.', { nullable: true }) time: string | null;
  @Text('Where: parloir, site, visioconférence.', { nullable: true }) place: string | null;
  @Choice(() => InterviewState, 'InterviewState', 'What became of it.', { default: 'OFFERED' }) state: InterviewState;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
