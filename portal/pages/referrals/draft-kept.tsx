import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../text/format';
import { Dialog } from '../../ui/dialog';
import css from './referrals.module.css';
import type { useDraftSaving } from './use-draft-saving';

type Keeping = Pick<ReturnType<typeof useDraftSaving>, 'saved' | 'state' | 'refusal'>;

/** Where what is typed stands: kept since when, on its way, or why it is not. */
export function KeptLine({ keeping: { saved, state, refusal }, doubtful }: { keeping: Keeping; doubtful: boolean }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const words = {
    still: saved?.at ? t('draft.saved', { time: format.time(saved.at) }) : '',
    early: t(doubtful ? 'draft.doubtful' : 'draft.early'),
    typing: t('draft.saving'),
    saving: t('draft.saving'),
    refused: t('draft.refused', { why: refusal }),
    lost: t('draft.lost'),
    conflict: t('conflict.title'),
  };
  return (
    <p className="m-meta" role="status">
      {words[state]}
    </p>
  );
}

/** Asked before a link leaves the page with something that the server cannot hold yet. */
export function LeavingUnkept({ unkept }: { unkept: () => boolean }) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const [to, setTo] = useState<string | null>(null);
  const asked = useRef(unkept);
  asked.current = unkept;
  useEffect(() => {
    const leave = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target || event.metaKey || event.ctrlKey || event.shiftKey) return;
      if (link.origin !== window.location.origin || link.pathname === window.location.pathname || !asked.current()) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(link.pathname + link.search);
    };
    // Before the router hears of it.
    document.addEventListener('click', leave, { capture: true });
    return () => document.removeEventListener('click', leave, { capture: true });
  }, []);
  return (
    <Dialog opened={to !== null} onClose={() => setTo(null)} title={t('draft.leaving.title')}>
      <p>{t('draft.leaving.text')}</p>
      <div className={css.verbs}>
        <Button onClick={() => setTo(null)}>{t('draft.leaving.stay')}</Button>
        <Button variant="default" onClick={() => void navigate(to ?? '/')}>
          {t('draft.leaving.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
