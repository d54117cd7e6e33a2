import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Line, Names } from '../../graphql/input';
import { problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { requireManager } from './organisation.problems';
import { answerOrganisation, OrganisationPayload } from './organisation-payload';
import { Site } from './site';

problemTexts({
  WRONG_POSTAL_CODE: { fr: 'Un code postal a cinq chiffres, par exemple 80000.', en: 'A postal code has five digits, for instance 80000.' },
});

@InputType({ description: 'A place where your organisation works.' })
export class AddSiteInput {
  @Names('The organisation: your own.') organisationId: string;
  @Line('Name of the site.') name: string;
  @Line('Street and number.', { optional: true }) street?: string | null;
  @Line('Postal code, five digits.', { optional: true, max: 10 }) postalCode?: string | null;
  @Line('City.') city: string;
}

@Resolver()
export class AddSite {
  @Mutation(() => OrganisationPayload, { description: 'Adds a site (antenne, atelier) of one’s own organisation. For its managers.' })
  async addSite(@Arg('input') input: AddSiteInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    requireManager(context);
    if (input.postalCode && !/^\d{5}$/.test(input.postalCode)) refuse('WRONG_POSTAL_CODE', 'postalCode');
    const { organisationId, name, street, postalCode, city } = input;
    const subjectId = await add(context.manager, Site, { organisationId, name, street, postalCode: postalCode || null, city });
    await record(context, 'SITE_ADDED', 'Site', { subjectId, label: name });
    return answerOrganisation(context, info, organisationId);
  }
}
