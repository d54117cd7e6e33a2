import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { type Persona, session } from '../../session';
import type { Problem } from '../../ui/problems';
import { usePageTitle } from '../../ui/shell-context';
import { SignInForm } from './signin-form';

// Asked once a visit; a server without a demonstration leaves the form alone on the page.
let asked: Promise<Persona[] | null> | null = null;

export default function SignInPage() {
  const { t } = useTranslation('signin');
  const navigate = useNavigate();
  const back = (useLocation().state as { back?: string } | null)?.back ?? '/';
  asked ??= session.personas().catch(() => null);
  const personas = use(asked);
  usePageTitle(t('title'));

  const enter = async (work: Promise<Problem[]>) => {
    const problems = await work;
    if (problems.length === 0) await navigate(back, { replace: true });
    return problems;
  };
  return (
    <SignInForm
      personas={personas}
      signIn={(email, password) => enter(session.signIn(email, password))}
      onPersona={(id) => enter(session.signInAs(id))}
    />
  );
}
