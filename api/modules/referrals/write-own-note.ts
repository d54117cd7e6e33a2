import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context';
import { add } from '../../database/write';
import { Names, Prose } from '../../graphql/input';
import { record } from '../journal/record';
import { referralFor } from './move-referral';
import { OwnNote } from './own-note';
import { answerReferral, ReferralPayload } from './referral-payload';

@InputType({ description: "A note for one's own organisation." })
export class WriteOwnNoteInput {
  @Names('The referral.') referralId: string;
  @Prose('The note.') text: string;
}

@Resolver()
export class WriteOwnNote {
  @Mutation(() => ReferralPayload, { description: "Writes a note that the viewer's own organisation alone reads." })
  async writeOwnNote(@Arg('input') input: WriteOwnNoteInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object> {
    const { id: referralId } = await referralFor(context, 'writeOwnNote', input.referralId);
    const { me, now } = context;
    const subjectId = await add(context.manager, OwnNote, {
      referralId,
      organisationId: me.organisationId,
      text: input.text,
      writtenBy: me.displayName,
      writtenAt: now,
    });
    await record(context, 'OWN_NOTE_WRITTEN', 'OwnNote', { referralId, subjectId });
    return answerReferral(context, info, referralId);
  }
}
