import { Int } from 'type-graphql';
import { Computed, Day, Key, Noun, Text } from '../../graphql/noun';
import { age, shortName } from '../referrals/beneficiary-identity';

@Noun('Who comes, as the agreement of the period names the person (CERFA 13912). An employer reads it once it has confirmed.')
export class ImmersionPerson {
  @Key('ImmersionPeriod', { primary: true }) immersionPeriodId: string;
  @Key('Referral') referralId: string;
  @Text('Last name.') lastName: string;
  @Text('First name.') firstName: string;
  @Day('Birth date.') birthDate: string;
  @Computed(
    () => String,
    (t) => shortName(t),
    { description: 'First name and initial, the way lists and headings name the person.' },
  )
  shortName: string;
  @Computed(
    () => Int,
    (t) => age(t),
    { description: 'Age today, in whole years.' },
  )
  age: number;
}
