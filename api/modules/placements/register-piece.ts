import { PrimaryColumn } from 'typeorm';
import { Bytes, HiddenNoun, Key } from '../../graphql/noun';

/** A piece of a file that is arriving. Gone as soon as the file is read. */
@HiddenNoun()
export class RegisterPiece {
  @Key('RegisterImport', { primary: true }) importId: string;
  @PrimaryColumn({ type: 'integer' }) position: number;
  @Bytes() content: Buffer;
}
