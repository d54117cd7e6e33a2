import { Button } from '@mantine/core';
import { IconCalendarEvent, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { Band, TurnBand } from '../../ui/turn-band';
import { type Contract, mayContract, ownSide, sidesOf, type Viewer } from './care';

const ANCHOR = { PART: 'part', TEXT: 'texte', AGREEMENT: 'texte' } as const;

/** Whose turn it is in the review under way, or when the next one is due. */
export function CareBand({ contract, viewer, onOpen }: { contract: Contract; viewer: Viewer; onOpen: (dialog: string) => void }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const { state, endsOn, nextReviewOn, turn, currentReview: review } = contract;
  if (state === 'CLOSED') return <Band tone="wait" icon={IconFlag} title={t('band.closed', { day: endsOn ? format.date(endsOn) : '' })} />;
  if (!review) {
    const number = (contract.reviews?.[0]?.number ?? 0) + 1;
    const action = mayContract(contract, 'openCareReview') ? (
      <Button onClick={() => onOpen('revue')}>{t('page.openReview', { number })}</Button>
    ) : null;
    return (
      <Band tone="wait" icon={IconCalendarEvent} title={t('band.idle')} action={action}>
        {nextReviewOn ? t('band.idleNext', { day: format.longDay(nextReviewOn) }) : null}
      </Band>
    );
  }
  const day = format.longDay(review.dueOn);
  const text = review.commonText;
  const since = text?.changedAt ?? review.stateSince;
  const sides = ownSide(contract, viewer);
  if (turn) {
    const asks = { PART: t('band.part', { day }), TEXT: t('band.text', { day }), AGREEMENT: t('band.agreement', { day }) };
    const given = text?.hostAgreedAt ?? text?.careAgreedAt;
    const detail = given ? t('band.agreedBy', { name: sides?.other.name, day: format.longDay(given) }) : undefined;
    const go = () => document.getElementById(ANCHOR[turn])?.scrollIntoView({ block: 'start' });
    const action = <Button onClick={go}>{t(turn === 'PART' ? 'band.goPart' : 'band.goText')}</Button>;
    return <TurnBand turn={{ mine: true, since, ask: asks[turn] }} detail={detail} action={action} />;
  }
  const { host, care } = sidesOf(contract);
  const holder = sides ? sides.other.name : format.list([host.name, care.name]);
  return <TurnBand turn={{ mine: false, holder, since, ask: t('band.theirs', { day }) }} />;
}
