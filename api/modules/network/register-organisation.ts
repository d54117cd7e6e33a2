import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Line, OneOf } from '../../graphql/input';
import { DirectoryEntry } from '../directory/directory-entry';
import { record } from '../journal/record';
import { Organisation, OrganisationKind } from './organisation';
import { checkOrganisation, checkSpipName, siretOnce } from './organisation.problems';
import { answerOrganisation, OrganisationPayload } from './organisation-payload';

/** The one entry of the directory with this SIRET, if nobody is it yet. */
async function entryOfSiret({ manager }: Context, siret: string | null): Promise<string | null> {
  if (!siret) return null;
  const [entry, another] = await manager.findBy(DirectoryEntry, { siret, checked: true, listed: true });
  if (!entry || another) return null;
  return (await manager.findOneBy(Organisation, { directoryEntryId: entry.id })) ? null : entry.id;
}

@InputType({ description: 'What the directory says of an organisation.' })
export class OrganisationInput {
  @Line('Its name.') name: string;
  @Line('The neutral name shown to employers: it says nothing of justice, care or housing.') publicName: string;
  @Line('SIRET, 14 digits; spaces are ignored.', { optional: true, max: 30 }) siret?: string | null;
  @Line('City of its seat.', { optional: true }) city?: string | null;
  @Line('Département, by its official code (80, 2A).', { optional: true, max: 3 }) departement?: string | null;
  @Line('Telephone of its front desk.', { optional: true, max: 30 }) phone?: string | null;
}

@InputType({ description: 'An organisation that is not in the directory yet.' })
export class RegisterOrganisationInput extends OrganisationInput {
  @OneOf(() => OrganisationKind, 'Its kind.') kind: OrganisationKind;
}

@Resolver()
export class RegisterOrganisation {
  @Mutation(() => OrganisationPayload, {
    description:
      'Adds an organisation to the directory. It can be named as a partner from then on; its own people get accounts from whoever runs Maillage.',
  })
  async registerOrganisation(
    @Arg('input') input: RegisterOrganisationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const checked = await checkOrganisation(context, input, null);
    const { kind, name, publicName, city, phone } = input;
    await checkSpipName(context, kind, name, null);
    const directoryEntryId = await entryOfSiret(context, checked.siret);
    let id = '';
    await siretOnce(async () => {
      id = await add(context.manager, Organisation, { kind, name, publicName, city, phone, ...checked, directoryEntryId });
    });
    await record(context, 'ORGANISATION_REGISTERED', 'Organisation', { subjectId: id, label: name });
    return answerOrganisation(context, info, id);
  }
}
