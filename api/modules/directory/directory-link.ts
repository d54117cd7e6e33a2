import { Index, type Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Day, Identifier, Key, Noun, One, Text } from '../../graphql/noun';
import { DirectoryEntry } from './directory-entry';

export const DirectoryRelation = choices('DirectoryRelation', 'What article A44 says that a SPIP, or a branch of it, is in charge of.', {
  BRANCH: 'A branch of the SPIP.',
  PRISON: 'A prison.',
  COURT_DISTRICT: 'The district of a court (circonscription judiciaire).',
  CANTONS: 'A list of cantons.',
});
export type DirectoryRelation = keyof typeof DirectoryRelation;

@Noun('What a SPIP, or a branch of it, is in charge of (code de procédure pénale, article A44).')
@Index(['fromId', 'relation', 'label'], { unique: true })
export class DirectoryLink {
  @Identifier() id: string;
  @Key('DirectoryEntry', { index: false }) fromId: string;
  @Key('DirectoryEntry', { nullable: true }) toId: string | null;
  @Choice(() => DirectoryRelation, 'DirectoryRelation', 'What it is.') relation: DirectoryRelation;
  @Text('As the article writes it.') label: string;
  @Text('The text that says so.') source: string;
  @Day('The day of that text.') sourceDate: string;
  @One(() => DirectoryEntry, { from: 'fromId', to: 'id', description: 'The SPIP or the branch.' }) from: Relation<DirectoryEntry>;
  @One(() => DirectoryEntry, { from: 'toId', to: 'id', description: 'Its entry. Null when no entry of the directory bears this name.' })
  to: Relation<DirectoryEntry> | null;
}
