import sql, { raw } from 'sql-template-tag';
import type { Relation } from 'typeorm';
import { Bytes, Computed, Identifier, Instant, Key, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from './organisation';

@Noun('An invitation to an organisation that does not take part in the network yet: a link to hand over, used once by whoever comes first.')
export class OrganisationInvitation {
  @Identifier() id: string;
  @Key('Organisation') organisationId: string;
  @Key('Organisation') invitedById: string;
  @Text('Who wrote it, with the function.') invitedBy: string;
  /** SHA-256 of the code in the link: who reads the database cannot accept. */
  @Bytes() codeHash: Buffer;
  @Instant('When it was written.') createdAt: Date;
  @Instant('Until when it can be accepted.') expiresAt: Date;
  @Instant('When it was accepted.', { nullable: true }) acceptedAt: Date | null;
  @Instant('When it was withdrawn.', { nullable: true }) withdrawnAt: Date | null;
  @Computed(
    () => Boolean,
    (t) => sql`(${raw(t)}.accepted_at IS NULL AND ${raw(t)}.withdrawn_at IS NULL AND ${raw(t)}.expires_at > now())`,
    { description: 'Whether it can still be accepted.' },
  )
  stands: boolean;
  @Computed(
    () => Boolean,
    (t) => sql`(${raw(t)}.invited_by_id = viewer_organisation())`,
    { description: "Whether it is the viewer's own organisation's." },
  )
  mine: boolean;
  @One(() => Organisation, { from: 'invitedById', to: 'id', description: 'The organisation that invites.' })
  inviter: Relation<Organisation>;
}
