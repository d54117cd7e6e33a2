import { Index } from 'typeorm';
import { Count, Day, Identifier, Key, Noun } from '../../graphql/noun';

@Noun('How many places a host association has, from a day on (places × days is what occupancy is measured against).')
@Index(['organisationId', 'startsOn'], { unique: true })
export class Capacity {
  @Identifier() id: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Day('First day with this number of places.') startsOn: string;
  @Count('Number of places.') places: number;
}
