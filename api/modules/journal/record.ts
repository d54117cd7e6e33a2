import type { Context } from '../../context';
import { addAlong } from '../../database/write';
import type { Compartment } from '../../visibility/policy';
import { JournalEntry } from './journal-entry';

type About = { referralId?: string | null; immersionPeriodId?: string | null; subjectId?: string | null; label?: string | null };

/**
 * Writes who did what, in which function, when: in the transaction of the change itself. The entry has the audience of
 * `compartment`; `label` says in a few words what it was about, to that audience.
 */
export async function record(context: Context, verb: string, compartment: Compartment, about: About): Promise<void> {
  const { me, now, manager } = context;
  await addAlong(manager, JournalEntry, {
    ...about,
    at: now,
    verb,
    compartment,
    actorName: me.displayName,
    actorFunction: me.function,
    membershipId: me.membershipId,
    organisationId: me.organisationId,
  });
}
