import { Index } from 'typeorm';
import { Instant, Key, Noun, Text } from '../../graphql/noun';

@Noun('The line of a host association’s register from which a referral was imported.')
@Index(['organisationId', 'number'], { unique: true })
export class RegisterEntry {
  @Key('Referral', { primary: true }) referralId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Text("The service's own reference, unique in its register.") number: string;
  @Text('The SPIP as the register writes it.', { nullable: true }) originSpip: string | null;
  @Text('', { hidden: true }) fingerprint: string;
  @Instant('When the line was imported last.') importedAt: Date;
}
