import { Arg, FieldResolver, Int, Resolver } from 'type-graphql';
import { JournalEntry } from '../journal/journal-entry';
import { Referral } from './referral';

@Resolver(() => Referral)
export class ReferralHistoryResolver {
  @FieldResolver(() => [JournalEntry], { nullable: true, description: 'Its history, as the viewer may read it, last first.' })
  history(
    @Arg('first', () => Int, { nullable: true, description: 'How many, from the last one. All unless said.' }) _first: number | null,
  ): void {}
}
