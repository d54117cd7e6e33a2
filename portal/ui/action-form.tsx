import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './action-form.module.css';
import { type Problem, ProblemAlert, type Problems, problemsByField, useAction } from './problems';

export interface FormState {
  /** Spread on an input: its name and, after a refusal, its error. */
  field: (name: string) => { name: string; error: string | undefined };
  pending: boolean;
}

interface ActionFormProps {
  /** Sends what the page holds in its state; answers with the payload's problems. */
  onSubmit: (form: FormData) => Promise<Problems>;
  onDone?: () => void;
  /** What is missing beyond what the inputs say of themselves; the form holds the pressed button's name. */
  missing?: (form: FormData) => Problems;
  /** A verb and its object: "Retenir le jeudi 3 décembre à 10 h". */
  submit: ReactNode;
  submitIcon?: ReactNode;
  /** `default` where the region has its filled button already. */
  variant?: 'filled' | 'default' | 'danger';
  fullWidth?: boolean;
  /** Beside the button: a link, another button. */
  beside?: ReactNode;
  /** Under the button: who will see it. */
  after?: ReactNode;
  /** Why it cannot be sent yet: the button is then off, and this stands beside it. */
  blocked?: ReactNode;
  children: ReactNode | ((form: FormState) => ReactNode);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter((one): one is Control => 'validity' in one && 'name' in one && one.name !== '');

export function ActionForm({
  onSubmit,
  onDone,
  missing: alsoMissing,
  submit,
  submitIcon,
  variant = 'filled',
  fullWidth,
  beside,
  after,
  blocked,
  children,
}: ActionFormProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<Problems>([]);
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const action = useAction(onSubmit);
  const problems = missing.length > 0 ? missing : action.problems;
  const byField = problemsByField(problems);
  const homeless = problems.filter((problem) => !problem.field || !names.has(problem.field));

  useEffect(() => {
    const form = element.current;
    if (!form || problems.length === 0) return;
    const faulty = controlsOf(form).find((control) => byField.has(control.name));
    (faulty ?? form.querySelector<HTMLElement>('[data-problems]'))?.focus();
    // Only a new answer moves the focus, not each key typed after it.
  }, [problems]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const controls = controlsOf(form);
    setNames(new Set(controls.map((control) => control.name)));
    // Fields with a grammar of their own (dates) refuse through the browser's validity.
    const faults = controls
      .filter((control) => !control.validity.valid)
      .map(
        (control): Problem => ({
          code: 'INVALID',
          field: control.name,
          message: control.validity.customError ? control.validationMessage : t('form.required'),
        }),
      );
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const given = new FormData(form, submitter instanceof HTMLButtonElement ? submitter : null);
    const also = (alsoMissing?.(given) ?? []).filter((one) => !faults.some(({ field }) => field === one.field));
    setMissing([...faults, ...also]);
    if (faults.length + also.length > 0) return;
    if (await action.run(given)) onDone?.();
  };

  const field = (name: string) => ({ name, error: byField.get(name) });
  return (
    <form ref={element} noValidate onSubmit={send} className={css.form}>
      <ProblemAlert problems={homeless} />
      {typeof children === 'function' ? children({ field, pending: action.pending }) : children}
      <p aria-live="polite" className={css.toMend}>
        {byField.size > 1 ? t('form.toMend', { count: byField.size }) : null}
      </p>
      <div className={css.foot}>
        <Button
          type="submit"
          variant={variant}
          fullWidth={fullWidth}
          leftSection={submitIcon}
          loading={action.pending}
          disabled={Boolean(blocked)}
        >
          {submit}
        </Button>
        {beside}
        {blocked ? <span className={css.reason}>{blocked}</span> : null}
      </div>
      {after}
    </form>
  );
}

interface ActionButtonProps {
  /** Null while it cannot be done: the reason then stands beside the button. */
  onAction: () => Promise<Problems>;
  onDone?: () => void;
  blocked?: ReactNode;
  variant?: 'filled' | 'default' | 'subtle' | 'danger';
  icon?: ReactNode;
  fullWidth?: boolean;
  /** `lg` where the button is the page. */
  size?: 'sm' | 'lg';
  children: ReactNode;
}

/** A mutation behind one press. What it refuses is said under it. */
export function ActionButton({ onAction, onDone, blocked, variant = 'filled', icon, fullWidth, size, children }: ActionButtonProps) {
  const action = useAction(onAction);
  return (
    <span className={css.action} data-full={fullWidth || undefined}>
      <Button
        variant={variant}
        size={size}
        leftSection={icon}
        fullWidth={fullWidth}
        loading={action.pending}
        disabled={Boolean(blocked)}
        onClick={async () => {
          if (await action.run()) onDone?.();
        }}
      >
        {children}
      </Button>
      {blocked ? <span className={css.reason}>{blocked}</span> : null}
      <ProblemAlert problems={action.problems} />
    </span>
  );
}
