import { Choice, Count, Key, Noun, Text } from '../../graphql/noun';
import { Sex } from '../referrals/beneficiary-identity';

@Noun(
  'What the register of a host association keeps of a request, for its yearly report: no name, and still there once the identity is closed to it.',
)
export class RequestFacts {
  @Key('Referral', { primary: true }) referralId: string;
  @Choice(() => Sex, 'Sex', 'Sex, as civil status writes it.') sex: Sex;
  @Count('Year of birth.') birthYear: number;
  @Text('The SPIP that asks, by its name. Null when the register does not record it.', { nullable: true }) originSpip: string | null;
}
