import { GraphQLDateTimeISO } from 'graphql-scalars';
import sql from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { plannedAs } from '../../database/plans';
import { Line } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { OrganisationKind } from '../network/organisation';
import { hashOf, openSession, SessionPayload } from './session-payload';
import { hashPassword, passwordMatches, throttle } from './sign-in';

problemTexts({
  INVITATION_OVER: {
    fr: 'Cette invitation a déjà servi, a été retirée ou a expiré. Demandez-en une nouvelle à la structure qui vous invite.',
    en: 'This invitation was used, withdrawn or has expired. Ask the organisation that invites you for a new one.',
  },
  PASSWORD_TOO_SHORT: { fr: 'Au moins {limit} caractères.', en: 'At least {limit} characters.' },
  NO_EMAIL_ADDRESS: { fr: 'Écrivez par exemple prenom.nom@structure.fr.', en: 'Write for instance first.last@organisation.org.' },
  ACCOUNT_EXISTS: {
    fr: 'Cette adresse a déjà un compte, avec un autre mot de passe. Donnez celui de ce compte, ou une autre adresse.',
    en: 'This address already has an account, with another password. Give the password of that account, or another address.',
  },
});

const SHORTEST_PASSWORD = 12;
const CODE = /^[\w-]{43}$/;

@ArgsType()
class InvitationArgs {
  @Field(() => String, { description: 'The code of the link.' }) code: string;
}

@ObjectType({ description: 'What an invitation says to whoever holds its link.' })
class InvitationCard {
  @Field(() => String, { description: 'The organisation that is invited.' }) organisationName: string;
  @Field(() => OrganisationKind, { description: 'What it will be in the network.' }) organisationKind: OrganisationKind;
  @Field(() => String, { description: 'The organisation that invites.' }) inviterName: string;
  @Field(() => String, { description: 'Who wrote the invitation, with the function.' }) invitedBy: string;
  @Field(() => GraphQLDateTimeISO, { description: 'Until when it can be accepted.' }) expiresAt: Date;
}

@InputType({ description: 'The first account of an organisation that was invited.' })
export class AcceptInvitationInput {
  @Line('The code of the link.') code: string;
  @Line('First name and last name.') displayName: string;
  @Line('The function in which this person acts: directrice, cheffe de service, …') function: string;
  @Line('Professional e-mail address.') email: string;
  @Line('Password: at least 12 characters. That of the account, when the address has one.') password: string;
}

@Resolver()
export class AcceptInvitation {
  @Query(() => InvitationCard, {
    nullable: true,
    description: 'What an invitation says. Reading it uses nothing up. Null once it is used, withdrawn or over.',
  })
  invitation(@Args() _args: InvitationArgs): void {}

  @Mutation(() => SessionPayload, {
    description: 'Accepts an invitation: the organisation takes part in the network, with this person as its first manager, signed in.',
  })
  async acceptInvitation(@Arg('input') input: AcceptInvitationInput, @Ctx() context: Context): Promise<SessionPayload> {
    const email = input.email.toLowerCase();
    if (!CODE.test(input.code)) refuse('INVITATION_OVER');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) refuse('NO_EMAIL_ADDRESS', 'email');
    if ([...input.password].length < SHORTEST_PASSWORD) refuse('PASSWORD_TOO_SHORT', 'password', { limit: SHORTEST_PASSWORD });
    await throttle(context, email);
    const code = hashOf(input.code);
    const [standing] = await context.rows(sql`SELECT 1 FROM invitation_of(${code})`);
    if (!standing) refuse('INVITATION_OVER');
    const [known] = await context.rows<{ id: string; password_hash: string | null }>(
      sql`SELECT id, password_hash FROM account_for_sign_in(${email})`,
    );
    if (known && !(await passwordMatches(known.password_hash, input.password))) refuse('ACCOUNT_EXISTS', 'password');
    const passwordHash = known ? null : await hashPassword(input.password);
    const [accepted] = await context.rows<{ account_id: string; membership_id: string }>(
      sql`SELECT account_id, membership_id FROM accept_invitation(${code}, ${known?.id ?? null}, ${email}, ${passwordHash}, ${input.displayName}, ${input.function})`,
    );
    if (!accepted || !(await openSession(context, accepted.account_id, accepted.membership_id))) refuse('INVITATION_OVER');
    return { problems: [] };
  }
}

plannedAs('invitation', ({ code }: InvitationArgs) => ({
  noun: 'OrganisationInvitation',
  shape: 'value',
  value: sql`SELECT json_build_object('organisationName', i.organisation_name, 'organisationKind', i.organisation_kind, 'inviterName', i.inviter_name,
    'invitedBy', i.invited_by, 'expiresAt', i.expires_at) FROM invitation_of(${hashOf(code)}) i`,
}));
