import sql from 'sql-template-tag';
import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { plannedAs } from '../../database/plans';
import { OrganisationKind } from '../network/organisation';
import { MemberRole } from './membership';

@ObjectType({ description: 'A membership as the switcher and the sign-in page show it.' })
export class Persona {
  @Field(() => ID, { description: 'The membership.' }) id: string;
  @Field(() => String, { description: 'First name and last name.' }) displayName: string;
  @Field(() => String, { description: 'The function.' }) function: string;
  @Field(() => String, { description: 'Name of the organisation.' }) organisationName: string;
  @Field(() => OrganisationKind, { description: 'Kind of the organisation.' }) organisationKind: OrganisationKind;
}

@ObjectType({ description: 'Who is signed in, for which organisation, in which function.' })
export class Viewer {
  @Field(() => ID, { description: 'The membership in which the viewer acts.' }) id: string;
  @Field(() => String, { description: 'First name and last name.' }) displayName: string;
  @Field(() => String, { description: 'The function.' }) function: string;
  @Field(() => MemberRole, { description: 'What the viewer may do for the organisation itself.' }) role: MemberRole;
  @Field(() => ID, { description: 'The organisation.' }) organisationId: string;
  @Field(() => String, { description: 'Name of the organisation.' }) organisationName: string;
  @Field(() => OrganisationKind, { description: 'Kind of the organisation.' }) organisationKind: OrganisationKind;
  @Field(() => String, { nullable: true, description: 'City of the organisation.' }) city: string | null;
  @Field(() => [Persona], { description: 'All memberships of this person: what the switcher offers.' }) memberships: Persona[];
}

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who is signed in. Null when nobody is.' })
  viewer(): void {}
}

plannedAs('viewer', () => ({
  noun: 'Viewer',
  shape: 'value',
  value: sql`SELECT json_build_object('id', m.id, 'displayName', m.display_name, 'function', m.function, 'role', m.role, 'organisationId', o.id,
      'organisationName', o.name, 'organisationKind', o.kind, 'city', o.city,
      'memberships', (SELECT json_agg(json_build_object('id', w.id, 'displayName', w.display_name, 'function', w.function,
          'organisationName', n.name, 'organisationKind', n.kind) ORDER BY n.name)
        FROM viewer_memberships() w CROSS JOIN LATERAL organisation_of_membership(w.id) n))
    FROM viewer_memberships() m JOIN organisation o ON o.id = m.organisation_id WHERE m.id = viewer_membership()`,
}));
