import { choices } from '../../graphql/choices';
import { Choice, Count, Instant, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';

export const DeclineReason = choices('DeclineReason', 'Why an addressee declines.', {
  NO_PLACE: 'No place by the date wished for.',
  OUTSIDE_REMIT: 'Outside what the organisation may do (age, area, public).',
  NEEDS_OTHER_CARE: 'The person needs another accompaniment first.',
  PERSON_DECLINED: 'The person does not want it.',
  NO_SHOW: 'The person did not come to the interviews.',
  UNFAVOURABLE_OPINION: 'The team gave an unfavourable opinion.',
  NO_FOLLOW_UP: 'The request had no follow-up (sans suite).',
});
export type DeclineReason = keyof typeof DeclineReason;

@Noun('What the addressee answered.')
export class ReferralAnswer {
  @Key('Referral', { primary: true }) referralId: string;
  @Choice(() => DeclineReason, 'DeclineReason', 'The coded reason, when it declined.', { nullable: true })
  declineReason: DeclineReason | null;
  @Text('Words to the counsellor.', { nullable: true }) message: string | null;
  @Text('Another proposal, when it declined.', { nullable: true }) proposal: string | null;
  @Key('Organisation', { nullable: true }) proposedOrganisationId: string | null;
  @Instant('When it answered. Null when an imported register does not say.', { nullable: true }) answeredAt: Date | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @One(() => Organisation, { from: 'proposedOrganisationId', to: 'id', description: 'The organisation it proposes instead.' })
  proposedOrganisation: Organisation | null;
}
