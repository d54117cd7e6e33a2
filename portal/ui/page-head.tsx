import { Button, Title, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './heads.module.css';
import { Icon } from './icon';
import { type PrimaryAction, usePageTitle, useShell } from './shell-context';

interface PageHeadProps {
  title: string;
  /** One sentence under the title: the day, what waits. */
  sentence?: ReactNode;
  /** The page's main verb: a button here, an icon in the phone's top bar. */
  primary?: PrimaryAction;
  /** Other controls beside it (a year, an export). */
  tools?: ReactNode;
}

export function PageHead({ title, sentence, primary, tools }: PageHeadProps) {
  usePageTitle(title, primary);
  return (
    <header className={css.page}>
      <div>
        <Title order={1}>{title}</Title>
        {sentence ? <p>{sentence}</p> : null}
      </div>
      <div className={css.tools}>
        <GoToButton />
        {tools}
        {primary ? <PrimaryButton action={primary} /> : null}
      </div>
    </header>
  );
}

function PrimaryButton({ action }: { action: PrimaryAction }) {
  const icon = <Icon of={action.icon} />;
  if (action.to) {
    return (
      <Button component={Link} to={action.to} leftSection={icon}>
        {action.label}
      </Button>
    );
  }
  return (
    <Button onClick={action.onPress} leftSection={icon}>
      {action.label}
    </Button>
  );
}

/** Search, at the top right of every page inside the shell. */
export function GoToButton() {
  const { t } = useTranslation();
  const shell = useShell();
  if (!shell) return null;
  return (
    <UnstyledButton className={css.goto} onClick={shell.openGoTo} aria-keyshortcuts="Control+K">
      <Icon of={IconSearch} />
      {t('shell.goTo')}
      <kbd aria-hidden>Ctrl K</kbd>
    </UnstyledButton>
  );
}
