import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm, type FormState } from '../../../ui/action-form';
import type { Problems } from '../../../ui/problems';
import type { Answer } from '../use-referral-verb';
import { type Ask, AskedFields, type Typed } from './asked-fields';
import { useConfirmation } from './confirmation';
import { ConflictTable } from './conflict-table';
import css from './forms.module.css';

export interface VerbFormProps {
  asks?: Ask[];
  /** What the record holds now. After a conflict it is shown beside what was typed. */
  current?: Typed;
  submit: string;
  /** A sentence that has to be confirmed first: for what cannot be taken back. */
  confirm?: string | ((typed: Typed) => string);
  variant?: 'filled' | 'default' | 'danger';
  run: (typed: Typed) => Promise<Answer>;
  onDone?: (answer: Answer) => void;
  after?: ReactNode;
  /** In place of the plain inputs, when a form has its own way of asking. */
  children?: (state: FormState & { typed: Typed; type: (name: string, value: string | null) => void }) => ReactNode;
}

/** One verb as a form: asks, confirms what is final, keeps what was typed whatever the answer. */
export function VerbForm({ asks = [], current = {}, submit, confirm, variant, run, onDone, after, children }: VerbFormProps) {
  const { t } = useTranslation('referrals');
  const [typed, setTyped] = useState<Typed>(current);
  const [conflict, setConflict] = useState(false);
  const confirmation = useConfirmation();
  const type = (name: string, value: string | null) => setTyped((before) => ({ ...before, [name]: value }));

  const send = async (): Promise<Problems> => {
    const sentence = typeof confirm === 'function' ? confirm(typed) : confirm;
    if (sentence && !(await confirmation.ask(sentence, submit))) return [];
    const answer = await run(typed);
    const clashed = answer.problems.some((problem) => problem.code === 'CONFLICT');
    setConflict(clashed);
    if (answer.problems.length === 0) onDone?.(answer);
    return clashed ? [{ code: 'CONFLICT', message: `${t('conflict.title')} ${t('conflict.text')}` }] : answer.problems;
  };

  return (
    <>
      <ActionForm submit={submit} variant={variant} fullWidth onSubmit={send} after={after}>
        {(state) => (
          <div className={css.fields}>
            {conflict ? <ConflictTable asks={asks} current={current} typed={typed} /> : null}
            {children ? children({ ...state, typed, type }) : <AskedFields asks={asks} typed={typed} onType={type} field={state.field} />}
          </div>
        )}
      </ActionForm>
      {confirmation.dialog}
    </>
  );
}
