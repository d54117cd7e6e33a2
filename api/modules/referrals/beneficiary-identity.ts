import sql, { raw, type Sql } from 'sql-template-tag';
import { Int } from 'type-graphql';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Key, Noun, Text } from '../../graphql/noun';

export const Sex = choices('Sex', 'Sex, as civil status writes it.', { F: 'Féminin.', M: 'Masculin.' });
export type Sex = keyof typeof Sex;

/** SQL over `alias`: first name and initial. */
export const shortName = (alias: string): Sql => sql`(${raw(alias)}.first_name || ' ' || upper(left(${raw(alias)}.last_name, 1)) || '.')`;
/** SQL over `alias`: age today, in whole years. */
export const age = (alias: string): Sql => sql`extract(year from age(${today}, ${raw(alias)}.birth_date))::int`;

@Noun('Who the person is: names, birth date, sex.')
export class BeneficiaryIdentity {
  @Key('Beneficiary', { primary: true }) beneficiaryId: string;
  @Text('Last name.', { index: true }) lastName: string;
  @Text('First name.') firstName: string;
  @Day('Birth date.') birthDate: string;
  @Choice(() => Sex, 'Sex', 'Sex.') sex: Sex;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(
    () => String,
    (t) => shortName(t),
    {
      description: 'First name and initial, the way lists and headings name the person.',
    },
  )
  shortName: string;
  @Computed(
    () => Int,
    (t) => age(t),
    { description: 'Age today, in whole years.' },
  )
  age: number;
}
