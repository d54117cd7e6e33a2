import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type NavCounts, navOf } from '../navigation';
import type { ActingFor } from '../session';
import { typographic } from '../text/typography';
import { Shell } from '../ui/shell';
import { threadColour, threadOfKind } from '../ui/threads';

/** The day on which the invented stories are told. */
export const NOW = '2026-11-24T14:05:00+01:00';

export const f = (text: string) => typographic(text);

export const SPIP: ActingFor = { id: 'spip', name: 'SPIP de la Somme', detail: f("Antenne d'Amiens"), kind: 'SPIP' };
export const CSAPA: ActingFor = {
  id: 'csapa',
  name: 'CSAPA Rivage',
  detail: f('Amiens, équipe Sud'),
  kind: 'ADDICTION_ASSOCIATION',
};
export const LOCALE: ActingFor = { id: 'ml', name: 'Mission Locale', detail: f("Pays d'Ancre"), kind: 'MISSION_LOCALE' };

interface FrameProps {
  organisation: ActingFor;
  user: { name: string; function: string };
  counts: NavCounts;
  views?: [string, number][];
  children: ReactNode;
}

export function Frame({ organisation, user, counts, views = [], children }: FrameProps) {
  const { t } = useTranslation('words');
  return (
    <Shell
      user={user}
      organisation={threaded(organisation)}
      organisations={[organisation, { ...SPIP, id: 'other', name: f("SPIP de l'Oise") }].map(threaded)}
      onSwitchOrganisation={() => undefined}
      onSignOut={() => undefined}
      unread={2}
      nav={navOf(organisation.kind, (name) => t(`nav.${name}`), counts).map((item) => ({ ...item, to: GALLERY[item.to] ?? item.to }))}
      savedViews={views.map(([label, count], index) => ({ label: f(label), count, to: `/referrals?view=${index}` }))}
    >
      {children}
    </Shell>
  );
}

const threaded = ({ kind, ...organisation }: ActingFor) => ({ ...organisation, colour: threadColour(threadOfKind(kind)) });

const GALLERY: Record<string, string> = {
  '/': '/__gallery/home',
  '/referrals': '/__gallery/list',
  '/plans': '/__gallery/plan',
  '/care-contracts': '/__gallery/care',
};
