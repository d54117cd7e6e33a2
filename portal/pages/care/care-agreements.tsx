import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';
import { Agreements } from '../../ui/agreements';
import { SectionHead } from '../../ui/section-head';
import { type Contract, partyOf, type Review, type Side, sidesOf } from './care';

/** Who agreed the common text, who is awaited, who will receive it. */
export function CareAgreements({ contract, review, own }: { contract: Contract; review: Review; own: Side }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const { host, care } = sidesOf(contract);
  const text = review.commonText;
  const day = format.dayMonth(review.dueOn);
  const row = (side: Side, at: string | null | undefined, by: string | null | undefined) => {
    const mine = side.kind === own.kind && text !== null;
    const note = at
      ? t('agreements.given', { name: by, day: format.dayMonth(at), time: format.time(at) })
      : t(mine ? 'agreements.yours' : 'agreements.awaited', { day });
    return { key: side.kind, ...side, state: at ? ('agreed' as const) : mine ? ('yours' as const) : ('awaited' as const), note };
  };
  const spip = partyOf(contract, 'REFERRER');
  return (
    <section>
      <SectionHead title={t('agreements.title')} line="none" />
      <Agreements
        agreements={[
          row(host, text?.hostAgreedAt, text?.hostAgreedBy),
          row(care, text?.careAgreedAt, text?.careAgreedBy),
          ...(spip ? [{ key: 'SPIP', name: spip, kind: 'SPIP' as const, state: 'receives' as const, note: t('agreements.receives') }] : []),
        ]}
      />
    </section>
  );
}
