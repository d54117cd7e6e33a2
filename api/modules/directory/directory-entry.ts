import { Index, type Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Day, Flag, Identifier, Many, Noun, One, Quantity, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';
import { DirectoryLink } from './directory-link';
import { PrisonFigures } from './prison-figures';

export const DirectoryKind = choices('DirectoryKind', 'What a directory entry is.', {
  SPIP: "Seat of a SPIP (service pénitentiaire d'insertion et de probation).",
  SPIP_BRANCH: 'Branch of a SPIP (antenne locale d’insertion et de probation).',
  PRISON: 'Prison (établissement pénitentiaire).',
  MISSION_LOCALE: 'Mission Locale.',
  MISSION_LOCALE_SITE: 'Place where a Mission Locale receives young people.',
  ACI: "Insertion workplace: atelier et chantier d'insertion.",
  EI: "Insertion workplace: entreprise d'insertion.",
  AI: 'Insertion workplace: association intermédiaire.',
  ETTI: "Insertion workplace: entreprise de travail temporaire d'insertion.",
  GEIQ: "Insertion workplace: groupement d'employeurs pour l'insertion et la qualification.",
  STRUCTURE: 'Another structure of inclusion, as data.inclusion publishes it.',
});
export type DirectoryKind = keyof typeof DirectoryKind;

@Noun('A structure that public lists name, whether it takes part in the network or not. Public facts only: no person, no e-mail address.')
@Index(['source', 'sourceKey'], { unique: true })
@Index(['sortName', 'id'])
@Index(['latitude', 'longitude'])
@Index(['departement', 'kind'])
@Index('directory_entry_words', { synchronize: false })
export class DirectoryEntry {
  @Identifier() id: string;
  @Choice(() => DirectoryKind, 'DirectoryKind', 'What it is.') kind: DirectoryKind;
  @Text('Its name, as the source writes it.') name: string;
  @Text('SIRET, 14 digits, as the source gives it. `checked` says whether it can be one.', { nullable: true, index: true })
  siret: string | null;
  @Text('Street and number.', { nullable: true }) street: string | null;
  @Text('Postal code.', { nullable: true }) postalCode: string | null;
  @Text('City, as the source writes it.', { nullable: true }) city: string | null;
  @Text('INSEE code of its commune.', { nullable: true, index: true }) communeCode: string | null;
  @Text('Département, by its official code (80, 2A, 974).', { nullable: true }) departement: string | null;
  @Quantity('Latitude, in degrees (WGS 84).', { nullable: true }) latitude: number | null;
  @Quantity('Longitude, in degrees (WGS 84).', { nullable: true }) longitude: number | null;
  @Text('Telephone of its front desk.', { nullable: true }) phone: string | null;
  @Text('Web site.', { nullable: true }) website: string | null;
  @Text('The public list that says so.') source: string;
  @Day('The day on which the list said so.') sourceDate: string;
  @Flag('Whether its SIRET passes its own check. Those that fail it are kept apart: they are not found unless asked for.', {
    default: true,
  })
  checked: boolean;
  @Flag('Whether the latest edition of its list still has it.', { default: true }) listed: boolean;
  @Text('', { hidden: true }) sourceKey: string;
  /** Name, city, postal code and SIRET as plain words: what the index finds it by. */
  @Text('', { hidden: true }) words: string;
  @Text('', { hidden: true }) sortName: string;
  @Many(() => DirectoryLink, {
    from: 'id',
    to: 'fromId',
    order: 't.relation, t.label, t.id',
    description: 'What a SPIP or a branch is in charge of.',
  })
  links: Relation<DirectoryLink>[];
  @Many(() => DirectoryLink, {
    from: 'id',
    to: 'toId',
    order: 't.relation, t.label, t.id',
    description: 'The SPIP or branch in charge of it.',
  })
  linkedFrom: Relation<DirectoryLink>[];
  @Many(() => PrisonFigures, {
    from: 'id',
    to: 'entryId',
    order: 't.month DESC, t.id',
    description: 'The monthly figures of a prison, latest first.',
  })
  figures: Relation<PrisonFigures>[];
  @One(() => Organisation, { from: 'id', to: 'directoryEntryId', description: 'The organisation of the network that it is, once invited.' })
  organisation: Relation<Organisation> | null;
}
