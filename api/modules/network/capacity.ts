import { Count, Day, Identifier, Key, Noun } from '../../graphql/noun';

@Noun('How many places a host association has, from a day on (places × days is what occupancy is measured against).')
export class Capacity {
  @Identifier() id: string;
  @Key('Organisation') organisationId: string;
  @Day('First day with this number of places.') startsOn: string;
  @Count('Number of places.') places: number;
}
