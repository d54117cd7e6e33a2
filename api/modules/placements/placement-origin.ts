import { Choice, Flag, Key, Noun, Text } from '../../graphql/noun';
import { Setting } from '../referrals/judicial-situation';

@Noun(
  'Where a person placed outside came from, as the register of the host association keeps it for its yearly report, once the judicial situation is closed.',
)
export class PlacementOrigin {
  @Key('Referral', { primary: true }) referralId: string;
  @Choice(() => Setting, 'Setting', 'In prison or on probation, at the entry.', { nullable: true }) setting: Setting | null;
  @Text('The prison, or the open setting, at the entry. Null when it is not recorded.', { nullable: true }) prison: string | null;
  @Flag('Whether it was a first conviction. Null when not recorded.', { nullable: true }) firstConviction: boolean | null;
}
