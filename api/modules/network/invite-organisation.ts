import { createHash, randomBytes } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { NotFound } from '../../errors';
import { Line, Names, OneOf } from '../../graphql/input';
import { Problem, problemTexts, refuse } from '../../graphql/problem';
import { DirectoryEntry, type DirectoryKind } from '../directory/directory-entry';
import { record } from '../journal/record';
import { Organisation, OrganisationKind } from './organisation';
import { checkOrganisation, requireManager, siretOnce } from './organisation.problems';
import { OrganisationInvitation } from './organisation-invitation';

problemTexts({
  NOT_TO_INVITE: {
    fr: 'Une prison ne prend pas part au réseau elle-même : invitez le SPIP qui en a la charge.',
    en: 'A prison does not take part in the network itself: invite the SPIP in charge of it.',
  },
  ALREADY_IN_NETWORK: { fr: 'Cette structure prend déjà part au réseau.', en: 'This organisation already takes part in the network.' },
  ALREADY_INVITED: {
    fr: 'Une autre structure l’a déjà invitée, et son invitation court encore.',
    en: 'Another organisation has already invited it, and its invitation still stands.',
  },
  KIND_NEEDED: {
    fr: 'Dites ce que cette structure sera dans le réseau.',
    en: 'Say what this organisation will be in the network.',
  },
  KIND_IS_KNOWN: {
    fr: 'La liste publique dit déjà ce qu’est cette structure.',
    en: 'The public list says already what this organisation is.',
  },
});

/** Long enough for a letter to be read by the right person. */
const DAYS = 21;
const DAY = 86_400_000;

const workplace = 'INSERTION_WORKPLACE' as const;
/** What an entry of this kind is in the network. A structure may be several things; a prison is none of them. */
const kinds: Record<DirectoryKind, OrganisationKind | null> = {
  SPIP: 'SPIP',
  SPIP_BRANCH: 'SPIP',
  PRISON: null,
  MISSION_LOCALE: 'MISSION_LOCALE',
  MISSION_LOCALE_SITE: 'MISSION_LOCALE',
  ACI: workplace,
  EI: workplace,
  AI: workplace,
  ETTI: workplace,
  GEIQ: workplace,
  STRUCTURE: null,
};
const kindsOfStructure: OrganisationKind[] = ['HOST_ASSOCIATION', 'MISSION_LOCALE', 'ADDICTION_ASSOCIATION', workplace];

@InputType({ description: 'An organisation of the directory to invite into the network.' })
export class InviteOrganisationInput {
  @Names('Its entry in the directory.') entryId: string;
  @Line('The neutral name shown to employers: it says nothing of justice, care or housing.') publicName: string;
  @OneOf(() => OrganisationKind, 'What it will be in the network, where the public list does not say.', { optional: true })
  kind?: OrganisationKind | null;
}

@ObjectType({ description: 'What inviting an organisation answers.' })
class InvitationPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => DirectoryEntry, { nullable: true, description: 'The entry, with the organisation that was made of it.' })
  entry: DirectoryEntry | null;
  @Field(() => String, {
    nullable: true,
    description: 'The code of the link to hand over. Told once: nobody can read it again, and a new invitation makes a new one.',
  })
  code: string | null;
}

@Resolver()
export class InviteOrganisation {
  @Mutation(() => InvitationPayload, {
    description: 'Invites an organisation of the directory. Whoever opens the link and accepts becomes its first manager. For managers.',
  })
  async inviteOrganisation(
    @Arg('input') input: InviteOrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const { manager, me, now } = context;
    const entry = await manager.findOneBy(DirectoryEntry, { id: input.entryId });
    if (!entry) throw new NotFound();
    const kind = kindOf(entry, input.kind ?? null);
    const known = await manager.findOneBy(Organisation, { directoryEntryId: entry.id });
    if (known?.active) refuse('ALREADY_IN_NETWORK');
    const organisationId = known?.id ?? (await this.register(context, entry, kind, input.publicName));
    await withdrawOlder(context, organisationId);
    const code = randomBytes(32).toString('base64url');
    await add(manager, OrganisationInvitation, {
      organisationId,
      invitedById: me.organisationId,
      invitedBy: `${me.displayName}, ${me.function}`,
      codeHash: createHash('sha256').update(code).digest(),
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAYS * DAY),
    });
    await record(context, 'ORGANISATION_INVITED', 'Organisation', { subjectId: organisationId, label: entry.name });
    const where = sql`t0.id = ${entry.id}`;
    return { problems: [], code, entry: await context.answer(info, 'entry', { noun: 'DirectoryEntry', shape: 'one', opens: null, where }) };
  }

  /** Not active: it is nobody's partner until it has accepted. */
  private async register(context: Context, entry: DirectoryEntry, kind: OrganisationKind, publicName: string): Promise<string> {
    const { name, city, phone, departement, checked } = entry;
    const siret = checked ? entry.siret : null;
    const told = await checkOrganisation(context, { kind, publicName, siret, departement }, null);
    let id = '';
    await siretOnce(async () => {
      id = await add(context.manager, Organisation, {
        kind,
        name,
        publicName,
        city,
        phone,
        ...told,
        active: false,
        directoryEntryId: entry.id,
      });
    });
    return id;
  }
}

function kindOf({ kind }: DirectoryEntry, told: OrganisationKind | null): OrganisationKind {
  const known = kinds[kind];
  if (known && told && told !== known) refuse('KIND_IS_KNOWN', 'kind');
  if (known) return known;
  if (kind === 'PRISON') refuse('NOT_TO_INVITE', 'entryId');
  if (!told || !kindsOfStructure.includes(told)) refuse('KIND_NEEDED', 'kind');
  return told;
}

/** A new invitation of one's own takes the place of the one before; another organisation's stands until its term. */
async function withdrawOlder(context: Context, organisationId: string): Promise<void> {
  const { manager, me, now } = context;
  const rows = await context.rows<{ invited_by_id: string }>(
    sql`SELECT invited_by_id FROM organisation_invitation WHERE organisation_id = ${organisationId} AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > ${now}`,
  );
  if (rows.some((row) => row.invited_by_id !== me.organisationId)) refuse('ALREADY_INVITED');
  await manager.query(
    'UPDATE organisation_invitation SET withdrawn_at = $1 WHERE organisation_id = $2 AND invited_by_id = $3 AND accepted_at IS NULL AND withdrawn_at IS NULL',
    [now, organisationId, me.organisationId],
  );
}
