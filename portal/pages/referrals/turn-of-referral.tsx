import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { daysBetween, useFormat } from '../../text/format';
import { Band, TurnBand } from '../../ui/turn-band';
import { nextVerb } from './next-verb';
import type { Referral } from './referral-types';

const IDLE = ['ACCEPTED', 'ACTIVE', 'SUSPENDED', 'DECLINED', 'REORIENTED', 'WITHDRAWN', 'EXPIRED', 'CLOSED'] as const;

/** The organisation whose turn it is, by its name where the record says it. */
export function holderOf(referral: Pick<Referral, 'awaitedFrom' | 'referrer' | 'addressee'>): string | null {
  const holder = referral.awaitedFrom === 'REFERRER' ? referral.referrer : referral.addressee;
  return holder?.name ?? null;
}

/** La balle: whose turn it is, and the verb that takes it on. */
export function ReferralTurn({ referral }: { referral: Referral }) {
  const { t } = useTranslation(['referrals', 'words']);
  const format = useFormat();
  const verb = nextVerb(referral);
  const hearing = referral.judicialSituation?.hearingOn;
  const daysLeft = hearing ? daysBetween(new Date(), hearing) : -1;
  const legal =
    hearing && daysLeft >= 0 && daysLeft <= 90 ? t('ask.hearing', { date: format.date(hearing), days: format.days(daysLeft) }) : undefined;

  if (referral.viewerTurn) {
    const late = referral.dueOn ? daysBetween(referral.dueOn, new Date()) : 0;
    const due =
      referral.dueOn && (late > 0 ? t('ask.late', { days: format.days(late) }) : t('ask.before', { date: format.longDay(referral.dueOn) }));
    return (
      <TurnBand
        turn={{ mine: true, since: referral.awaitedSince ?? referral.stateSince, ask: verb ? t(`ask.${verb}`) : t('ask.other') }}
        detail={[due, legal].filter(Boolean).join(' ') || undefined}
        action={<NextButton referral={referral} />}
      />
    );
  }
  if (referral.awaitedFrom) {
    const holder = holderOf(referral) ?? t(`words:relationship.${referral.awaitedFrom}`);
    const due = referral.dueOn ? t('ask.answerBy', { date: format.longDay(referral.dueOn) }) : undefined;
    return (
      <TurnBand
        turn={{ mine: false, holder, since: referral.awaitedSince ?? referral.stateSince, ask: due }}
        detail={legal}
        action={<NextButton referral={referral} quiet />}
      />
    );
  }
  const state = IDLE.find((one) => one === referral.state) ?? 'other';
  return (
    <Band tone="wait" icon={IconCircleCheck} title={t(`idle.${state}`)} detail={legal} action={<NextButton referral={referral} quiet />}>
      {t('idle.since', { date: format.date(referral.stateSince) })}
    </Band>
  );
}

/** Leads to the form of the next step, wherever the width of the page has put it. */
export function NextButton({ referral, quiet = false }: { referral: Referral; quiet?: boolean }) {
  const { t } = useTranslation('referrals');
  const verb = nextVerb(referral);
  if (!verb) return null;
  const show = () => {
    const box = document.getElementById('next-step');
    box?.scrollIntoView({ block: 'center' });
    box?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true });
  };
  return (
    <Button variant={quiet ? 'default' : 'filled'} onClick={show}>
      {t(`verb.${verb}`)}
    </Button>
  );
}
