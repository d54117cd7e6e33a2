import { useEffect, useRef, useState } from 'react';
import { ChangeReferralDraftDocument, DraftReferralDocument } from '../../../schema/generated/graphql';
import { type Draft, draftInput, kindOf } from './draft-values';
import type { Known } from './duplicates';
import type { Typed } from './forms/asked-fields';
import { type Answer, useReferralVerb } from './use-referral-verb';

const PAUSE_MS = 1500;
const AGAIN_MS = 10_000;

export type Saved = { id: string; ref: string; version: number; at?: Date };
/** `early`: what a draft needs is not typed yet. `refused` and `lost` are tried again; `conflict` waits for the person. */
export type Saving = 'still' | 'early' | 'typing' | 'saving' | 'refused' | 'lost' | 'conflict';

interface DraftSaving {
  /** The draft as the server holds it; read again after a conflict. */
  draft: Draft | null;
  typed: Typed;
  known: Known | null;
  /** A person like this one is followed already: whoever writes says first whether it is the same. */
  doubtful: boolean;
  onBegun: (ref: string) => void;
}

const NEEDED = ['addresseeId', 'lastName', 'firstName', 'birthDate', 'sex'];

/**
 * Keeps the draft on the server as it is typed: desks are shared, and the browser keeps nothing. Savings go one after the
 * other, each on the version that the one before has left.
 */
export function useDraftSaving(given: DraftSaving) {
  const begin = useReferralVerb(DraftReferralDocument);
  const change = useReferralVerb(ChangeReferralDraftDocument);
  const { draft } = given;
  const [saved, setSaved] = useState<Saved | null>(draft ? { id: draft.id, ref: draft.ref, version: draft.version } : null);
  const [state, setState] = useState<Saving>('still');
  const [refusal, setRefusal] = useState('');
  const latest = useRef(given);
  latest.current = given;
  const stored = useRef(saved);
  const changed = useRef(false);
  const clashed = useRef(false);
  const there = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const complete = NEEDED.every((name) => given.typed[name]?.trim());
  const keepable = complete && (stored.current !== null || !given.doubtful);

  const save = async (): Promise<Answer> => {
    const { typed, known, draft: present, onBegun } = latest.current;
    const before = stored.current;
    if (before && !changed.current) return { problems: [], referral: before };
    changed.current = false;
    setState('saving');
    try {
      const input = draftInput(typed);
      // After a conflict, the form has read the version that it goes over.
      const version = clashed.current && present ? present.version : before?.version;
      const answer = before
        ? await change({ ...input, referralId: before.id, version: version ?? 0 })
        : await begin({ ...input, kind: kindOf(typed), beneficiaryOf: known?.id });
      clashed.current = answer.problems.some((one) => one.code === 'CONFLICT');
      if (answer.problems.length > 0 || !answer.referral) {
        changed.current = true;
        setRefusal(answer.problems[0]?.message ?? '');
        setState(clashed.current ? 'conflict' : 'refused');
        return answer;
      }
      stored.current = answer.referral;
      setSaved({ ...answer.referral, at: new Date() });
      setState(changed.current ? 'typing' : 'still');
      if (!before && there.current) onBegun(answer.referral.ref);
      return answer;
    } catch (error) {
      changed.current = true;
      setState('lost');
      throw error;
    }
  };
  /** Saves now what was typed last. */
  const flush = (): Promise<Answer> => {
    clearTimeout(timer.current);
    const next = queue.current.catch(() => undefined).then(save);
    queue.current = next;
    return next;
  };
  const later = useRef(flush);
  later.current = flush;

  const touch = () => {
    changed.current = true;
    if (!clashed.current) setState('typing');
  };

  useEffect(() => {
    clearTimeout(timer.current);
    if (!changed.current || state === 'conflict' || state === 'saving') return;
    if (!keepable) return setState('early');
    const wait = state === 'lost' ? AGAIN_MS : PAUSE_MS;
    if (state !== 'refused') timer.current = setTimeout(() => void later.current().catch(() => undefined), wait);
    return () => clearTimeout(timer.current);
  }, [given.typed, given.known, keepable, state]);

  const left = useRef(keepable);
  left.current = keepable;
  useEffect(() => {
    there.current = true;
    const leave = (event: BeforeUnloadEvent) => {
      if (changed.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      there.current = false;
      // What was typed a moment before leaving is kept as well.
      if (changed.current && left.current && !clashed.current) void later.current().catch(() => undefined);
    };
  }, []);

  /** What would be lost by leaving this page now. */
  const unkept = (): boolean => changed.current && (!left.current || clashed.current);
  return { saved, state, refusal, flush, touch, unkept };
}
