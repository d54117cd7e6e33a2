import { Bytes, Identifier, Instant, Key, Noun, Text } from '../../graphql/noun';

@Noun('A note of the care team, encrypted with a key that the database does not hold (CSP L1110-4).')
export class ClinicalNote {
  @Identifier() id: string;
  @Key('CareContract') careContractId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Text('Who wrote it.') writtenBy: string;
  @Instant('When.') writtenAt: Date;
  /** AES-256-GCM: 12 bytes of nonce, the text, 16 bytes of tag. */
  @Bytes() ciphertext: Buffer;
}
