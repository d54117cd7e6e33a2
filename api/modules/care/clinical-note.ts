import sql, { raw } from 'sql-template-tag';
import { Bytes, Computed, Identifier, Instant, Key, Noun, Text } from '../../graphql/noun';

@Noun('A note of the care team, encrypted with a key that the database does not hold (CSP L1110-4).')
export class ClinicalNote {
  @Identifier() id: string;
  @Key('CareContract') careContractId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Text('Who wrote it.') writtenBy: string;
  @Instant('When.') writtenAt: Date;
  /** AES-256-GCM: 12 bytes of nonce, the text, 16 bytes of tag. */
  @Bytes() ciphertext: Buffer;
  /** The statement brings the note's identifier and its ciphertext; clinical-note.resolver.ts opens it. */
  @Computed(
    () => String,
    (t) => sql`json_build_array(${raw(t)}.id, ${raw(t)}.ciphertext)`,
    {
      nullable: true,
      description: 'The note. Null, with an error, when the key of this installation does not open it.',
    },
  )
  text: string | null;
}
