import { Field } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';
import { Day, Noun, Text } from '../../graphql/noun';

@Noun('A trade of the ROME list (répertoire opérationnel des métiers et des emplois).')
export class Trade {
  @PrimaryColumn({ type: 'text' }) @Field(() => String, { description: 'ROME code: a letter and four digits.' }) code: string;
  @Text('Its name in French.') label: string;
  @Text('The list that says so. Null for the few that the demonstration keeps.', { nullable: true }) source: string | null;
  @Day('The day of that list.', { nullable: true }) sourceDate: string | null;
}
