import { Count, Day, Key, Noun } from '../../graphql/noun';

@Noun("The dates of a placement à l'extérieur. The entry day counts, the exit day does not.")
export class PlacementDates {
  @Key('Referral', { primary: true }) referralId: string;
  @Day('The day the entry is expected.', { nullable: true }) expectedOn: string | null;
  @Day('The day the placement began.', { nullable: true, index: true }) enteredOn: string | null;
  @Day('The day it ended.', { nullable: true, index: true }) exitedOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
