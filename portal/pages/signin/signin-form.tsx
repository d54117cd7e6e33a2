import { Button, PasswordInput, TextInput, Title } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../session';
import { setLanguage } from '../../text/i18n';
import { Icon } from '../../ui/icon';
import { Logo } from '../../ui/logo';
import { type Problem, ProblemAlert, problemsByField, useAction } from '../../ui/problems';
import { MeshDrawing } from './mesh-drawing';
import css from './signin.module.css';

/** For demonstrations only: it knows the kinds of organisation, which whoever signs in for good need not. */
const PersonaList = lazy(() => import('./persona-list'));

export interface SignInFormProps {
  signIn: (email: string, password: string) => Promise<Problem[]>;
  /** Null where there is no demonstration. */
  personas: Persona[] | null;
  onPersona: (id: string) => Promise<Problem[]>;
}

export function SignInForm({ signIn, personas, onPersona }: SignInFormProps) {
  const { t, i18n } = useTranslation(['signin', 'common']);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const other = i18n.language === 'fr' ? 'en' : 'fr';

  const enter = useAction(async (): Promise<Problem[]> => {
    const missing: Problem[] = [];
    if (!email.includes('@')) missing.push({ code: 'MISSING', field: 'email', message: t('emailMissing') });
    if (password === '') missing.push({ code: 'MISSING', field: 'password', message: t('passwordMissing') });
    return missing.length > 0 ? missing : signIn(email.trim(), password);
  });
  const asPersona = useAction(onPersona);
  const errors = problemsByField(enter.problems);
  const general = [...enter.problems, ...asPersona.problems].filter((problem) => !['email', 'password'].includes(problem.field ?? ''));

  return (
    <div className={css.page}>
      <div className={css.drawing}>
        <MeshDrawing />
      </div>
      <main className={css.side}>
        <div className={css.column}>
          <Logo height={39} />
          <Title order={1} className={css.tagline}>
            {t('common:tagline')}
          </Title>
          <form
            noValidate
            className={css.form}
            onSubmit={(event) => {
              event.preventDefault();
              const form = event.currentTarget;
              void enter.run().then((done) => {
                if (!done) form.querySelector<HTMLElement>('[aria-invalid="true"], [data-problems]')?.focus();
              });
            }}
          >
            <ProblemAlert problems={general} />
            <TextInput
              size="md"
              type="email"
              name="email"
              autoComplete="username"
              label={t('email')}
              value={email}
              error={errors.get('email')}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              size="md"
              name="password"
              autoComplete="current-password"
              label={t('password')}
              value={password}
              error={errors.get('password')}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleIcon={({ reveal }) => <Icon of={reveal ? IconEyeOff : IconEye} size={20} />}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
            />
            <Button type="submit" size="md" fullWidth loading={enter.pending}>
              {t('submit')}
            </Button>
          </form>
          {personas && personas.length > 0 ? (
            <Suspense>
              <PersonaList personas={personas} pending={asPersona.pending} onPersona={(id) => void asPersona.run(id)} />
            </Suspense>
          ) : null}
          <footer className={css.foot}>
            <button type="button" className="m-link" lang={other} onClick={() => void setLanguage(other)}>
              {t(`common:language.${other}`)}
            </button>
          </footer>
        </div>
      </main>
    </div>
  );
}
