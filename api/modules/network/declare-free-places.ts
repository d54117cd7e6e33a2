import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add, change } from '../../database/write';
import { Forbidden } from '../../errors';
import { OnDay, Whole } from '../../graphql/input';
import { Problem, problemTexts, refuse } from '../../graphql/problem';
import { record } from '../journal/record';
import { HostPlaces } from './host-places';

problemTexts({
  MORE_FREE_THAN_PLACES: {
    fr: 'Il ne peut pas y avoir plus de places libres que de places.',
    en: 'There cannot be more free places than places.',
  },
  FREE_FROM_PAST: { fr: 'Ce jour est passé.', en: 'This day has passed.' },
});

@InputType({ description: 'The places that your association has free today.' })
export class DeclareFreePlacesInput {
  @Whole('The version that you have read. None for a first declaration.', { optional: true }) version?: number | null;
  @Whole('Places in all.', { min: 1, max: 10_000 }) total: number;
  @Whole('Places free today.', { max: 10_000 }) free: number;
  @OnDay('The day from which a place is free, when none is free today.', { optional: true }) freeFrom?: string | null;
}

@ObjectType({ description: 'What declaring free places answers.' })
class HostPlacesPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => HostPlaces, { nullable: true, description: 'The declaration as it stands now.' }) hostPlaces: HostPlaces | null;
}

const UNIQUE_VIOLATION = '23505';

@Resolver()
export class DeclareFreePlaces {
  @Mutation(() => HostPlacesPayload, {
    description: 'Says how many places a host association has free: read by the network before it sends somebody.',
  })
  async declareFreePlaces(
    @Arg('input') input: DeclareFreePlacesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { me, manager, now, today } = context;
    if (me.organisationKind !== 'HOST_ASSOCIATION') throw new Forbidden();
    const { total, free } = input;
    const freeFrom = free > 0 ? null : (input.freeFrom ?? null);
    if (free > total) refuse('MORE_FREE_THAN_PLACES', 'free');
    if (freeFrom && freeFrom < today) refuse('FREE_FROM_PAST', 'freeFrom');
    const { organisationId } = me;
    const declared = { total, free, freeFrom, declaredAt: now };
    if (input.version) await change(manager, HostPlaces, { organisationId }, declared, input.version);
    // Somebody else may have made the first declaration meanwhile.
    else
      await add(manager, HostPlaces, { organisationId, ...declared }).catch((error: { code?: string }) =>
        refuse(error.code === UNIQUE_VIOLATION ? 'CONFLICT' : unexpected(error)),
      );
    await record(context, 'FREE_PLACES_DECLARED', 'HostPlaces', { subjectId: organisationId, label: `${free}/${total}` });
    const where = sql`t0.organisation_id = ${organisationId}`;
    return { problems: [], hostPlaces: await context.answer(info, 'hostPlaces', { noun: 'HostPlaces', shape: 'one', where }) };
  }
}

function unexpected(error: unknown): never {
  throw error;
}
