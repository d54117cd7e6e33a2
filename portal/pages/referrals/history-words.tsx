import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import type history from '../../text/history.fr';
import type words from '../../text/words.fr';

type Did = keyof typeof history.did;
type Told = { verb: string; compartment: string; label?: string | null };

const CODES = ['opinion', 'declineReason', 'outcome', 'exitReason'] as const;

/** What an entry of the journal says after its author: "a envoyé l'orientation". */
export function useHistoryWords(): (entry: Told, you: boolean) => ReactNode {
  const { t, i18n } = useTranslation(['history', 'referrals', 'words']);
  const format = useFormat();
  const has = (key: string) => i18n.exists(key);
  const said = (label: string): string => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return format.date(label);
    if (/^\d{1,2}$/.test(label)) return t('dates', { count: Number(label) });
    const timed = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(label);
    if (timed) return `${format.date(timed[1] ?? '')}, ${format.time(`${timed[1]}T${timed[2]}:00+01:00`)}`;
    const code = CODES.map((one) => `referrals:${one}.${label}`).find(has);
    return code ? t(code as 'referrals:opinion.FAVOURABLE') : label;
  };
  return (entry, you) => {
    const known = has(`history:did.${entry.verb}`);
    const compartment = has(`words:compartment.${entry.compartment}`)
      ? t(`words:compartment.${entry.compartment as keyof typeof words.compartment}`)
      : '';
    const did = known ? t(`did.${entry.verb as Did}`) : t('other', { what: compartment.replace(/\s*:.*/, '').toLocaleLowerCase() });
    const colon = i18n.language === 'fr' ? '\u00a0: ' : ': ';
    return (
      <>
        {t(you ? 'by.you' : 'by.other', { did })}
        {entry.label ? (
          <>
            {colon}
            <strong>{said(entry.label)}</strong>
          </>
        ) : null}
        .
      </>
    );
  };
}
