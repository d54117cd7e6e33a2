import { Button, PasswordInput, TextInput } from '@mantine/core';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Persona, session, type Viewer } from './session';
import { ActionButton, ActionForm } from './ui/action-form';
import { Dialog } from './ui/dialog';

// Asked once: a server without a demonstration has none.
let asked: Promise<Persona[] | null> | null = null;

interface SignInAgainProps {
  viewer: Viewer;
  onDone: () => void;
  /** Somebody else sits down, or the work is given up. */
  onLeave: () => void;
}

/** The session ended in the middle of work: the page stays as it is underneath, with what was typed in it. */
export default function SignInAgain({ viewer, onDone, onLeave }: SignInAgainProps) {
  const { t } = useTranslation(['signin', 'common']);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  asked ??= session.personas().catch(() => null);
  const persona = use(asked)?.find(({ id }) => id === viewer.organisation.id);
  return (
    <Dialog opened onClose={onLeave} title={t('again.title')}>
      <ActionForm
        onSubmit={() => session.signIn(email.trim(), password)}
        onDone={onDone}
        submit={t('submit')}
        beside={
          <Button variant="subtle" onClick={onLeave}>
            {t('again.leave')}
          </Button>
        }
        after={
          persona ? (
            <ActionButton variant="default" onAction={() => session.signInAs(persona.id)} onDone={onDone}>
              {t('again.persona', { name: persona.displayName })}
            </ActionButton>
          ) : null
        }
      >
        {({ field }) => (
          <>
            <p>{t('again.text')}</p>
            <TextInput
              {...field('email')}
              type="email"
              autoComplete="username"
              label={t('email')}
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              {...field('password')}
              autoComplete="current-password"
              label={t('password')}
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
            />
          </>
        )}
      </ActionForm>
    </Dialog>
  );
}
