import { Field } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';
import { Day, Noun, Text } from '../../graphql/noun';

@Noun('A département, or an overseas territory, of the code officiel géographique.')
export class Departement {
  @PrimaryColumn({ type: 'text' }) @Field(() => String, { description: 'Its official code: 80, 2A, 974.' }) code: string;
  @Text('Its name.') name: string;
  @Text('The list that says so.') source: string;
  @Day('The day of that list.') sourceDate: string;
}
