import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBigRightLines, IconCircleCheck, IconHourglass, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../text/format';
import { Band } from '../../ui/turn-band';
import type { Import } from './import-page';
import { ImportReaders } from './import-readers';
import { ConfirmButton, DiscardButton, UndoButton } from './import-verbs';
import css from './imports.module.css';
import { Progress } from './progress';

type Told = { tone: 'turn' | 'wait'; icon: TablerIcon; title: string; text?: string; action?: ReactNode };

/** Where the import stands, and what there is to do about it. */
export function ImportBand({ found }: { found: Import }) {
  const { t } = useTranslation('imports');
  const [ticked, setTicked] = useState<string[]>([]);
  const told = useTold(found, ticked);
  const manages = found.availableActions.length > 0 || ['READING', 'WRITING', 'UNDOING', 'UNDONE', 'DISCARDED'].includes(found.state);
  const working = ['READING', 'WRITING', 'UNDOING'].includes(found.state) && !found.interrupted;
  return (
    <div className={css.standing}>
      <Band tone={told.tone} icon={told.icon} title={told.title} action={told.action} detail={manages ? undefined : t('managers')}>
        {told.text}
      </Band>
      {working ? <Progress label={t('band.progress')} share={found.progress} /> : null}
      {found.failure === 'FAILED' ? <p className={css.failure}>{t('band.failed')}</p> : null}
      {found.failure === 'BUILT_ON' ? <p className={css.failure}>{t('built.meanwhile')}</p> : null}
      {found.failure === 'NOT_CONFIRMED' ? <p className={css.failure}>{t('readers.meanwhile')}</p> : null}
      <ImportReaders found={found} ticked={ticked} onTick={setTicked} />
      <FileProblems found={found} />
      <FollowUps found={found} />
    </div>
  );
}

function useTold(found: Import, ticked: string[]): Told {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const may = (verb: string): boolean => found.availableActions.includes(verb);
  const discard = may('discardRegisterImport') ? <DiscardButton found={found} /> : null;
  const another = (
    <Button component={Link} to="/placements/import" variant="default">
      {t('verb.another')}
    </Button>
  );
  const acts = (...buttons: ReactNode[]) => <span className={css.acts}>{buttons}</span>;
  const on = (instant: string | null) => (instant ? format.dateTime(instant) : '');
  const [turn, wait] = [IconArrowBigRightLines, IconHourglass];
  if (found.interrupted) {
    const again = may('confirmRegisterImport') ? (
      <ConfirmButton key="confirm" found={found} readerIds={ticked} />
    ) : may('undoRegisterImport') ? (
      <UndoButton key="undo" found={found} />
    ) : (
      discard
    );
    return { tone: 'turn', icon: turn, title: t('band.interrupted'), text: t('band.interruptedText'), action: again };
  }
  switch (found.state) {
    case 'RECEIVING':
      return { tone: 'turn', icon: turn, title: t('band.receiving'), text: t('band.receivingText'), action: discard };
    case 'READING':
      return { tone: 'wait', icon: wait, title: t('band.reading'), text: t('band.readingText') };
    case 'REFUSED':
      return {
        tone: 'wait',
        icon: IconAlertTriangle,
        title: t('band.refused'),
        text: t('band.refusedText'),
        action: acts(<span key="another">{another}</span>, <span key="discard">{discard}</span>),
      };
    case 'DRAFT':
      return {
        tone: 'turn',
        icon: turn,
        title: t('band.draft', { count: found.rejectedCount }),
        text: t('band.draftText', { count: found.rejectedCount }),
        action: acts(
          may('correctRegisterLine') ? (
            <Button key="correct" onClick={toFirstFault}>
              {t('verb.toFault', { count: found.rejectedCount })}
            </Button>
          ) : null,
          <span key="discard">{discard}</span>,
        ),
      };
    case 'READY': {
      const some = found.newCount + found.changedCount > 0;
      return {
        tone: some ? 'turn' : 'wait',
        icon: some ? turn : IconCircleCheck,
        title: t(some ? 'band.ready' : 'band.nothing'),
        text: t(some ? 'band.readyText' : 'band.nothingText'),
        action: acts(
          some && may('confirmRegisterImport') ? <ConfirmButton key="confirm" found={found} readerIds={ticked} /> : null,
          <span key="discard">{discard}</span>,
        ),
      };
    }
    case 'WRITING':
      return { tone: 'wait', icon: wait, title: t('band.writing'), text: t('band.writingText') };
    case 'IMPORTED':
      return {
        tone: 'wait',
        icon: IconCircleCheck,
        title: t('band.imported', { who: found.importedBy, when: on(found.importedAt) }),
        action: acts(
          <Button key="see" component={Link} to="/referrals" variant="default">
            {t('verb.seePlacements')}
          </Button>,
          may('undoRegisterImport') && found.followedUpCount === 0 ? <UndoButton key="undo" found={found} /> : null,
        ),
      };
    case 'UNDOING':
      return { tone: 'wait', icon: wait, title: t('band.undoing'), text: t('band.writingText') };
    case 'UNDONE':
      return {
        tone: 'wait',
        icon: IconCircleCheck,
        title: t('band.undone', { who: found.undoneBy, when: on(found.undoneAt) }),
        text: t('band.undoneText'),
        action: another,
      };
    case 'DISCARDED':
      return { tone: 'wait', icon: IconCircleCheck, title: t('band.discarded'), text: t('band.discardedText'), action: another };
  }
}

/** To the first cell to correct, ready to be typed in. */
function toFirstFault(): void {
  const list = document.getElementById('lines-to-correct');
  const field = list?.querySelector<HTMLElement>('input');
  (field ?? list)?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** What is wrong with the file: each sentence once, with the columns that it is about. */
function FileProblems({ found }: { found: Import }) {
  const { i18n } = useTranslation();
  if (found.problems.length === 0) return null;
  const columns = new Map<string, string[]>();
  for (const { column, fr, en } of found.problems) {
    const sentence = i18n.language === 'en' ? en : fr;
    columns.set(sentence, [...(columns.get(sentence) ?? []), ...(column ? [column] : [])]);
  }
  return (
    <ul className={css.problems}>
      {[...columns].map(([sentence, about]) => (
        <li key={sentence}>
          {sentence} <strong>{about.join(', ')}</strong>
        </li>
      ))}
    </ul>
  );
}

/** What stands on the import, as far as it is shared with the viewer. */
function FollowUps({ found }: { found: Import }) {
  const { t } = useTranslation(['imports', 'history']);
  if (found.state !== 'IMPORTED' || found.followedUpCount === 0) return null;
  const words = (verb: string): string => {
    const did = t(`history:did.${verb}` as 'history:did.REFERRAL_SENT', { defaultValue: '', what: '', label: '' });
    return did && !did.includes('history') ? did : t('built.other');
  };
  return (
    <div>
      <p>
        {t('built.title', { count: found.followedUpCount })} {t('built.more')}
      </p>
      <ul className={css.problems}>
        {found.followUps.map(({ ref, verb, actorName }, at) => (
          <li key={`${ref}${at}`}>
            <Link to={`/referrals/${ref}`}>{ref}</Link>{' '}
            {verb && actorName ? t('built.did', { who: actorName, did: words(verb) }) : t('built.withheld')}
          </li>
        ))}
      </ul>
    </div>
  );
}
