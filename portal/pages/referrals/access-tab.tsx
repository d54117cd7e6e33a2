import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { EmptyState } from '../../ui/empty-state';
import { SectionHead } from '../../ui/section-head';
import { OwnOnly } from '../../ui/withheld';
import { Written } from '../../ui/written';
import { type AccessTable, ReferralAccess } from './access-rows';
import { VerbButton } from './next-step';
import { PartiesSection } from './parties-section';
import { can, type Referral } from './referral-types';
import css from './referrals.module.css';

/** Accès: who takes part, who sees what, and what one's own organisation keeps to itself. */
export function AccessTab({ referral, table }: { referral: Referral; table: AccessTable }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const notes = referral.ownNotes ?? [];
  return (
    <div className={css.blocks}>
      <PartiesSection referral={referral} />
      <section>
        <SectionHead title={t('access.title')} line="none" />
        <p className="m-meta">{t('access.intro')}</p>
        <ReferralAccess referral={referral} table={table} all />
      </section>
      <section>
        <SectionHead
          title={t('access.notes')}
          count={notes.length || undefined}
          aside={can(referral, 'writeOwnNote') ? <VerbButton verb="writeOwnNote" referral={referral} /> : null}
        />
        {notes.length > 0 ? (
          <ul className={css.notes}>
            {notes.map((note) => (
              <li key={note.id} className={css.note}>
                <p className={css.prose}>
                  <Written>{note.text}</Written>
                </p>
                <p className="m-meta">
                  {note.writtenBy}, {format.dateTime(note.writtenAt)}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={t('access.noNotes')}>{t('access.noNotesText')}</EmptyState>
        )}
        <OwnOnly title={t('access.ownTitle')}>{t('access.ownText')}</OwnOnly>
      </section>
    </div>
  );
}
