import { Field } from 'type-graphql';
import { Index, PrimaryColumn } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Noun, Quantity, Text } from '../../graphql/noun';

export const PositionFrom = choices('PositionFrom', 'How the position of a commune is known.', {
  COMMUNE: 'From the public services and workplaces that stand in it.',
  POSTAL_CODE: 'From those in communes of the same postal code.',
  NEARBY: 'From those of the nearest postal code of the département: some kilometres off.',
});
export type PositionFrom = keyof typeof PositionFrom;

@Noun('A commune of the code officiel géographique.')
@Index(['plainName'])
export class Commune {
  @PrimaryColumn({ type: 'text' }) @Field(() => String, { description: 'INSEE code.' }) code: string;
  @Text('Its name.') name: string;
  @Text('Département, by its official code.', { index: true }) departement: string;
  @Text('Its postal codes, separated by spaces.') postalCodes: string;
  @Count('Inhabitants. Null when the source gives none.', { nullable: true }) population: number | null;
  @Quantity('Latitude, in degrees. Null when nothing near is known.', { nullable: true }) latitude: number | null;
  @Quantity('Longitude, in degrees.', { nullable: true }) longitude: number | null;
  @Choice(() => PositionFrom, 'PositionFrom', 'How this position is known.', { nullable: true }) positionFrom: PositionFrom | null;
  @Text('The list that says so.') source: string;
  @Day('The day of that list.') sourceDate: string;
  @Text('', { hidden: true }) plainName: string;
}
