import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

/** An expected failure, as every payload of the schema carries it. */
export interface Problem {
  code: string;
  /** The path of the input it is about ("startsOn", "steps.0.dueOn"); absent when it is about the whole. */
  field?: string | null;
  message: string;
}

export type Problems = readonly Problem[];

export interface Action<Arguments extends unknown[]> {
  run: (...given: Arguments) => Promise<boolean>;
  pending: boolean;
  problems: Problems;
  clear: () => void;
}

/**
 * Runs something that answers with problems. A lost connection becomes a problem too, so that
 * whoever pressed the button reads one sentence in one place, whatever went wrong.
 */
export function useAction<Arguments extends unknown[]>(work: (...given: Arguments) => Promise<Problems>): Action<Arguments> {
  const { t } = useTranslation();
  const [pending, setPending] = useState(false);
  const [problems, setProblems] = useState<Problems>([]);
  const run = async (...given: Arguments) => {
    setPending(true);
    setProblems([]);
    try {
      const found = await work(...given);
      setProblems(found);
      return found.length === 0;
    } catch (error) {
      const reason = reasonOf(error);
      setProblems([{ code: reason.toUpperCase(), field: null, message: t(`error.${reason}`) }]);
      return false;
    } finally {
      setPending(false);
    }
  };
  const clear = useCallback(() => setProblems([]), []);
  return { run, pending, problems, clear };
}

/** A session that ended is said apart: the form keeps what was typed, and one signs in above it. */
function reasonOf(error: unknown): 'signedOut' | 'bug' | 'network' {
  if (!(error instanceof Error) || error.name !== 'CombinedGraphQLErrors') return 'network';
  const { errors } = error as Error & { errors?: { extensions?: { code?: unknown } }[] };
  return errors?.some((one) => one.extensions?.code === 'UNAUTHENTICATED') ? 'signedOut' : 'bug';
}

export function problemsByField(problems: Problems): Map<string, string> {
  const byField = new Map<string, string>();
  for (const problem of problems) {
    if (problem.field && !byField.has(problem.field)) byField.set(problem.field, problem.message);
  }
  return byField;
}

/** The problems that no field of the form can show. */
export function ProblemAlert({ problems }: { problems: Problems }) {
  if (problems.length === 0) return null;
  return (
    <Alert
      role="alert"
      tabIndex={-1}
      data-problems
      variant="outline"
      icon={<Icon of={IconAlertTriangle} />}
      styles={{
        root: { background: 'var(--m-danger-bg)', borderColor: 'var(--m-danger)', padding: '10px 12px' },
        icon: { color: 'var(--m-danger)', marginInlineEnd: 10 },
        message: { color: 'var(--m-text)', fontSize: 14 },
      }}
    >
      {problems.length === 1 ? (
        problems[0]?.message
      ) : (
        <ul style={{ paddingInlineStart: 18 }}>
          {problems.map((problem) => (
            <li key={`${problem.code}${problem.field ?? ''}`}>{problem.message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
