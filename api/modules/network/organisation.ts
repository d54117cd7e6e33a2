import sql, { raw } from 'sql-template-tag';
import type { Relation } from 'typeorm';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Flag, Identifier, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { DirectoryEntry } from '../directory/directory-entry';
import { Membership } from '../identity/membership';
import { Capacity } from './capacity';
import { HostPlaces } from './host-places';
import { OrganisationInvitation } from './organisation-invitation';
import { Site } from './site';

export const OrganisationKind = choices('OrganisationKind', 'What an organisation is in the network.', {
  SPIP: "Service pénitentiaire d'insertion et de probation.",
  HOST_ASSOCIATION: "Association that lodges and accompanies people placed outside (placement à l'extérieur, CHRS).",
  MISSION_LOCALE: 'Mission Locale: tracks the action plan of young people.',
  ADDICTION_ASSOCIATION: 'Addiction association (CSAPA, CAARUD), bound by medical secrecy.',
  INSERTION_WORKPLACE: "Insertion workplace (structure d'insertion par l'activité économique: ACI, EI, AI, ETTI, GEIQ).",
  EMPLOYER: 'Employer that hosts immersion periods.',
  FUNDER: 'Funder (DISP, DREETS, département, région): aggregated figures only.',
});
export type OrganisationKind = keyof typeof OrganisationKind;

@Noun('An organisation of the network.')
export class Organisation {
  @Identifier() id: string;
  @Choice(() => OrganisationKind, 'OrganisationKind', 'Its kind.') kind: OrganisationKind;
  @Text('Its name.', { index: true }) name: string;
  @Text('The neutral name shown to employers: it says nothing of justice, care or housing.') publicName: string;
  @Text('SIRET, 14 digits with a valid Luhn key. Null when it has none of its own.', { nullable: true, unique: true }) siret: string | null;
  @Text('City of its seat.', { nullable: true }) city: string | null;
  @Text('Département, by its official code (80, 2A).', { nullable: true }) departement: string | null;
  @Text('Telephone of its front desk.', { nullable: true }) phone: string | null;
  @Flag('Whether it takes part in the network today.', { default: true }) active: boolean;
  @Key('DirectoryEntry', { nullable: true, unique: true }) directoryEntryId: string | null;
  @One(() => DirectoryEntry, { from: 'directoryEntryId', to: 'id', description: 'What public lists say of it. Null when it is in none.' })
  directoryEntry: Relation<DirectoryEntry> | null;
  @Many(() => OrganisationInvitation, {
    from: 'id',
    to: 'organisationId',
    order: 't.created_at DESC, t.id',
    description: 'The invitations to take part, latest first.',
  })
  invitations: Relation<OrganisationInvitation>[];
  @Many(() => Site, { from: 'id', to: 'organisationId', order: 't.name, t.id', description: 'Its sites (antennes, ateliers).' })
  sites: Site[];
  @Many(() => Membership, {
    from: 'id',
    to: 'organisationId',
    order: 't.display_name, t.id',
    where: 't.active',
    description: 'Who works there.',
  })
  members: Membership[];
  @One(() => HostPlaces, {
    from: 'id',
    to: 'organisationId',
    description: 'The places that a host association declares free. Null when it declared none.',
  })
  places: HostPlaces | null;
  @Many(() => Capacity, {
    from: 'id',
    to: 'organisationId',
    order: 't.starts_on DESC, t.id',
    description: 'How many places it has, since when: last first. Its own alone.',
  })
  capacity: Capacity[];
  @Computed(
    () => Boolean,
    (t) => sql`EXISTS (SELECT 1 FROM agreement a WHERE a.state = 'SIGNED' AND ${today} BETWEEN a.starts_on AND a.ends_on
    AND (viewer_organisation(), ${raw(t)}.id) IN ((a.proposer_id, a.partner_id), (a.partner_id, a.proposer_id)))`,
    {
      description: "Whether an agreement with the viewer's own organisation is in force today.",
    },
  )
  partner: boolean;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
