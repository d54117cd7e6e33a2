import { Column, Index } from 'typeorm';
import { HiddenNoun, Identifier, Key, Text } from '../../graphql/noun';

/** A record as it was before an import changed it, or an organisation that the import registered: what an undo needs. */
@HiddenNoun()
@Index(['importId', 'name'])
export class RegisterSnapshot {
  @Identifier() id: string;
  @Key('RegisterImport', { index: false }) importId: string;
  @Text('', { hidden: true }) name: string;
  @Column({ type: 'jsonb' }) record: object;
}
