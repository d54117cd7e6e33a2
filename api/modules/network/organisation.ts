import { choices } from '../../graphql/choices';
import { Choice, Flag, Identifier, Many, Noun, Text } from '../../graphql/noun';
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
  @Many(() => Site, { from: 'id', to: 'organisationId', order: 't.name', description: 'Its sites (antennes, ateliers).' }) sites: Site[];
}
