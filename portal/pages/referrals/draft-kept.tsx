import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
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

/** Asked before the page is left with something that the server cannot hold yet. */
export function LeavingUnkept({ unkept }: { unkept: () => boolean }) {
  const { t } = useTranslation('referrals');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && unkept());
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog opened onClose={() => blocker.reset()} title={t('draft.leaving.title')}>
      <p>{t('draft.leaving.text')}</p>
      <div className={css.verbs}>
        <Button onClick={() => blocker.reset()}>{t('draft.leaving.stay')}</Button>
        <Button variant="default" onClick={() => blocker.proceed()}>
          {t('draft.leaving.leave')}
        </Button>
      </div>
    </Dialog>
  );
}
