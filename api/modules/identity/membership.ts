import type { Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Flag, Identifier, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';

export const MemberRole = choices('MemberRole', 'What a member may do for the organisation itself.', {
  MEMBER: 'Works on the referrals of the organisation.',
  MANAGER: 'Also proposes and signs agreements, and keeps the organisation up to date.',
});
export type MemberRole = keyof typeof MemberRole;

@Noun('Somebody in an organisation, with a function.')
export class Membership {
  @Identifier() id: string;
  @Key('Account') accountId: string;
  @Key('Organisation') organisationId: string;
  @Text('First name and last name.') displayName: string;
  @Text('The function in which this person acts, as the journal writes it: conseillère (CPIP), référent, …') function: string;
  @Choice(() => MemberRole, 'MemberRole', 'What this person may do for the organisation.', { default: 'MEMBER' }) role: MemberRole;
  @Text('Professional telephone.', { nullable: true }) phone: string | null;
  @Flag('Whether this person still belongs to the organisation.', { default: true }) active: boolean;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'The organisation.' }) organisation: Relation<Organisation>;
}
