import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteOwnNoteDocument } from '../../../schema/generated/graphql';
import { Composer } from '../../ui/composer';
import { EmptyState } from '../../ui/empty-state';
import { Timeline, type TimelineEntry } from '../../ui/timeline';
import { Withheld } from '../../ui/withheld';
import { useViewer } from '../../viewer';
import { useHistoryWords } from './history-words';
import { can, type Referral, reads } from './referral-types';
import { columnsOf, inOrder, partOf } from './relationships';
import { useReferralVerb } from './use-referral-verb';

const FIRST = 20;

/** Fil: what everybody did, and who can read it. */
export function ThreadTab({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['referrals', 'history']);
  const viewer = useViewer();
  const sentence = useHistoryWords();
  const writeNote = useReferralVerb(WriteOwnNoteDocument);
  const [shown, setShown] = useState(FIRST);
  const columns = columnsOf(referral);
  const own = referral.viewerRelationships[0];
  const history = referral.history ?? [];
  const notes = new Map((referral.ownNotes ?? []).map((note) => [note.writtenAt, note.text]));

  const entries = history.slice(0, shown).map((entry): TimelineEntry => {
    const you = entry.organisation?.id === viewer?.organisationId && entry.actorName === viewer?.displayName;
    return {
      id: entry.id,
      at: entry.at,
      actor: you ? t('history:you') : entry.actorName,
      organisation: you ? undefined : entry.organisation?.name,
      sentence: sentence(entry, you),
      quote: entry.verb === 'OWN_NOTE_WRITTEN' ? notes.get(entry.at) : undefined,
      readers: inOrder(entry.readers ?? []),
      author: partOf(referral, entry.organisation?.id),
    };
  });

  return (
    <>
      {own && can(referral, 'writeOwnNote') ? (
        <Composer
          audiences={[{ value: 'own', label: t('thread.own'), readers: [own], said: t('thread.ownOnly') }]}
          onPublish={async (text) => [...(await writeNote({ referralId: referral.id, text })).problems]}
        />
      ) : null}
      {entries.length > 0 ? (
        <Timeline
          columns={columns}
          entries={entries}
          own={own}
          older={{ count: history.length - shown, onShow: () => setShown(history.length) }}
        />
      ) : (
        <EmptyState title={t('thread.empty')} order={2}>
          {t('thread.emptyText')}
        </EmptyState>
      )}
      {reads(referral, 'ClinicalNote') ? null : (
        <Withheld what={t('thread.care')}>{t(reads(referral, 'CareAttendance') ? 'thread.careSpip' : 'thread.careText')}</Withheld>
      )}
    </>
  );
}
