import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { type CareDraftPartsFragment, SaveCareDraftDocument } from '../../../schema/generated/graphql';
import type { Problems } from '../../ui/problems';
import { type Part, QUESTIONS } from './care';

const PAUSE_MS = 700;
const EMPTY: Part = { attendance: '', better: '', attention: '', next: '' };
const wordsOf = (draft: CareDraftPartsFragment | undefined): Part =>
  draft ? (Object.fromEntries(QUESTIONS.map((question) => [question, draft[question]])) as Part) : EMPTY;

export type Keeping = 'kept' | 'keeping' | 'lost' | 'conflict';

/**
 * One's own part, kept on the server as it is typed: desks are shared, and the browser keeps nothing. Savings go one after
 * the other, each on the version that the one before has left.
 */
export function useKeptDraft(careReviewId: string, stored: CareDraftPartsFragment | undefined) {
  const [save] = useMutation(SaveCareDraftDocument);
  const [part, setPart] = useState<Part>(() => wordsOf(stored));
  const [state, setState] = useState<Keeping>('kept');
  const [problems, setProblems] = useState<Problems>([]);
  const version = useRef(stored?.version ?? 0);
  const typed = useRef<Part | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queue = useRef<Promise<Problems>>(Promise.resolve([]));

  const keep = async (): Promise<Problems> => {
    const words = typed.current;
    if (!words) return [];
    typed.current = null;
    try {
      const { data } = await save({ variables: { input: { careReviewId, version: version.current, ...words } } });
      const refused = data?.saveCareDraft.problems ?? [];
      setProblems(refused.filter(({ code }) => code !== 'CONFLICT'));
      if (refused.length > 0) {
        typed.current ??= words;
        setState(refused.some(({ code }) => code === 'CONFLICT') ? 'conflict' : 'lost');
        return refused;
      }
      version.current = data?.saveCareDraft.careContract?.currentReview?.drafts?.[0]?.version ?? version.current + 1;
      setState(typed.current ? 'keeping' : 'kept');
      return [];
    } catch (error) {
      typed.current ??= words;
      setState('lost');
      throw error;
    }
  };
  /** Keeps now what was typed last. */
  const flush = (): Promise<Problems> => {
    clearTimeout(timer.current);
    queue.current = queue.current.catch(() => []).then(keep);
    return queue.current;
  };
  const later = useRef(flush);
  later.current = flush;

  const type = (question: keyof Part, words: string) => {
    const next = { ...part, [question]: words };
    setPart(next);
    typed.current = next;
    if (state === 'conflict') return;
    setState('keeping');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void later.current().catch(() => undefined), PAUSE_MS);
  };

  /** After a conflict: goes on from the version of the server, with its words or with one's own. */
  const settle = (from: CareDraftPartsFragment, whose: 'theirs' | 'mine') => {
    version.current = from.version;
    if (whose === 'theirs') {
      typed.current = null;
      setPart(wordsOf(from));
      setState('kept');
    } else {
      typed.current = part;
      setState('keeping');
      void flush().catch(() => undefined);
    }
  };

  useEffect(() => {
    // What was typed a moment before leaving is kept as well.
    const leave = (event: BeforeUnloadEvent) => {
      if (typed.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      void later.current().catch(() => undefined);
    };
  }, []);

  return { part, type, state, problems, flush, settle, version };
}
