import sql from 'sql-template-tag';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { Persona } from './viewer.resolver';

@Resolver()
export class PersonaResolver {
  @Query(() => [Persona], {
    nullable: true,
    description: 'The invented people of the demonstration network. Null outside demonstration mode.',
  })
  async personas(@Ctx() context: Context): Promise<Persona[] | null> {
    if (!context.config.demonstration) return null;
    return context.rows<Persona & Record<string, unknown>>(sql`SELECT id, display_name AS "displayName", function,
      organisation_name AS "organisationName", organisation_kind AS "organisationKind" FROM personas()`);
  }
}
