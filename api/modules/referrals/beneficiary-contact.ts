import { Count, Key, Noun, Text } from '../../graphql/noun';

@Noun('How the person is reached.')
export class BeneficiaryContact {
  @Key('Beneficiary', { primary: true }) beneficiaryId: string;
  @Text('Postal address.', { nullable: true }) address: string | null;
  @Text('Telephone.', { nullable: true }) phone: string | null;
  @Text('E-mail address.', { nullable: true }) email: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
