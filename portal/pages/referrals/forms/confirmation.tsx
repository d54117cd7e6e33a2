import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import css from './forms.module.css';

/** Asks once more before what cannot be taken back. */
export function useConfirmation(): { ask: (sentence: string, verb: string) => Promise<boolean>; dialog: ReactNode } {
  const { t } = useTranslation(['referrals', 'common']);
  const [asked, setAsked] = useState<{ sentence: string; verb: string } | null>(null);
  const answer = useRef<(yes: boolean) => void>(() => undefined);
  const ask = (sentence: string, verb: string) => {
    setAsked({ sentence, verb });
    return new Promise<boolean>((resolve) => {
      answer.current = resolve;
    });
  };
  const close = (yes: boolean) => {
    setAsked(null);
    answer.current(yes);
  };
  const verb = asked ? asked.verb.charAt(0).toLowerCase() + asked.verb.slice(1) : '';
  const dialog = (
    <Dialog opened={asked !== null} onClose={() => close(false)} title={t('confirm.title')}>
      <p>{asked?.sentence}</p>
      <div className={css.answers}>
        <Button onClick={() => close(true)} data-autofocus>
          {t('confirm.yes', { verb })}
        </Button>
        <Button variant="default" onClick={() => close(false)}>
          {t('common:verb.back')}
        </Button>
      </div>
    </Dialog>
  );
  return { ask, dialog };
}
