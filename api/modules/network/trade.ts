import { Field } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';
import { Noun, Text } from '../../graphql/noun';

@Noun('A trade of the ROME list (répertoire opérationnel des métiers et des emplois).')
export class Trade {
  @PrimaryColumn({ type: 'text' }) @Field(() => String, { description: 'ROME code: a letter and four digits.' }) code: string;
  @Text('Its name in French.') label: string;
}
