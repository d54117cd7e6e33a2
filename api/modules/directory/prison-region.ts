import { Index } from 'typeorm';
import { Count, Day, Identifier, Noun, Text } from '../../graphql/noun';

@Noun(
  'What a month’s publication says of a direction interrégionale as a whole, beside the sum of its prisons. Its last line is the whole country.',
)
@Index(['month', 'name'], { unique: true })
export class PrisonRegion {
  @Identifier() id: string;
  @Day('First day of the month.') month: string;
  @Text('The DISP, DSPOM, or « France entière ».') name: string;
  @Count('Places published for the whole.') places: number;
  @Count('Detainees published for the whole.') detainees: number;
  @Count('Places, added up over its prisons.') listedPlaces: number;
  @Count('Detainees, added up over its prisons.') listedDetainees: number;
  @Count('Detainees of the whole that no prison of the list has: published minus added up.') difference: number;
  @Count('Quarters whose number of detainees is not communicated (NC).') quartersWithheld: number;
  @Count('Places of those quarters.') placesWithheld: number;
  @Text('What the publication says that its list leaves out. Null when it says nothing.', { nullable: true }) leftOut: string | null;
  @Count('Sentences served at home under electronic surveillance (DDSE), added up.') homeDetention: number;
  @Count("People in placement à l'extérieur, added up.") outside: number;
  @Count('People in semi-liberté, added up.') semiLiberty: number;
  @Text('The publication.') source: string;
}
