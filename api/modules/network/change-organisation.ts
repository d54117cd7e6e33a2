import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { change } from '../../database/write';
import { NotFound } from '../../errors';
import { AsRead, Names } from '../../graphql/input';
import { record } from '../journal/record';
import { Organisation } from './organisation';
import { checkOrganisation, checkSpipName, requireManager, siretOnce } from './organisation.problems';
import { answerOrganisation, OrganisationPayload } from './organisation-payload';
import { OrganisationInput } from './register-organisation';

@InputType({ description: 'What the directory says of the organisation from now on.' })
export class ChangeOrganisationInput extends OrganisationInput {
  @Names('The organisation: your own.') organisationId: string;
  @AsRead() version: number;
}

@Resolver()
export class ChangeOrganisation {
  @Mutation(() => OrganisationPayload, { description: 'Keeps one’s own organisation up to date in the directory. For its managers.' })
  async changeOrganisation(
    @Arg('input') input: ChangeOrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    requireManager(context);
    const organisation = await context.manager.findOneBy(Organisation, { id: input.organisationId });
    if (!organisation) throw new NotFound();
    const { id, kind } = organisation;
    const checked = await checkOrganisation(context, { ...input, kind }, organisation);
    const { name, publicName, city = null, phone = null } = input;
    await checkSpipName(context, kind, name, organisation);
    await siretOnce(() => change(context.manager, Organisation, { id }, { name, publicName, city, phone, ...checked }, input.version));
    await record(context, 'ORGANISATION_CHANGED', 'Organisation', { subjectId: id, label: name });
    return answerOrganisation(context, info, id);
  }
}
