import type { Relation } from 'typeorm';
import { Count, Day, Instant, Key, Noun, One } from '../../graphql/noun';
import { Organisation } from './organisation';

@Noun('The places that a host association declares free, for those who may send somebody.')
export class HostPlaces {
  @Key('Organisation', { primary: true }) organisationId: string;
  @Count('Places in all.') total: number;
  @Count('Places free.') free: number;
  @Day('The day from which a place is free.', { nullable: true }) freeFrom: string | null;
  @Instant('When this was declared.') declaredAt: Date;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'The host association.' }) organisation: Relation<Organisation>;
}
