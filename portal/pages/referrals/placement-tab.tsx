import { useTranslation } from 'react-i18next';
import { dayOf, daysBetween, useFormat } from '../../text/format';
import { DefinitionRows } from '../../ui/definition-rows';
import { EmptyState } from '../../ui/empty-state';
import { SectionHead } from '../../ui/section-head';
import { Withheld } from '../../ui/withheld';
import { type Referral, reads } from './referral-types';
import css from './referrals.module.css';

/** Placement: its dates, and what the host association records. */
export function PlacementTab({ referral }: { referral: Referral }) {
  const { t } = useTranslation('referrals');
  const format = useFormat();
  const { placementDates: dates, placement } = referral;
  const day = (value: string | null | undefined) => (value ? format.date(value) : <span className="m-dim">{t('person.unknown')}</span>);
  const said = (value: string | null | undefined) => value || <span className="m-dim">{t('person.unknown')}</span>;
  if (!reads(referral, 'PlacementDates')) return <Withheld what={t('tabs.placement')}>{t('placement.withheld')}</Withheld>;
  if (!dates)
    return (
      <EmptyState title={t('placement.none')} order={2}>
        {t('placement.noneText')}
      </EmptyState>
    );
  const days = dates.enteredOn ? daysBetween(dates.enteredOn, dates.exitedOn ?? dayOf(new Date())) : null;
  return (
    <div className={css.blocks}>
      <section>
        <SectionHead title={t('placement.dates')} />
        <DefinitionRows
          rows={[
            { label: t('placement.expectedOn'), value: day(dates.expectedOn) },
            { label: t('placement.enteredOn'), value: day(dates.enteredOn) },
            { label: t('placement.exitedOn'), value: day(dates.exitedOn) },
            ...(days === null ? [] : [{ label: t('placement.days'), value: t('placement.nights', { count: days }) }]),
          ]}
        />
      </section>
      {reads(referral, 'Placement') ? (
        <section>
          <SectionHead title={t('placement.facts')} />
          <DefinitionRows
            rows={[
              { label: t('field.room'), value: said(placement?.place) },
              { label: t('field.familySituation'), value: said(placement?.familySituation) },
              {
                label: t('field.hasChildren'),
                value: placement?.hasChildren == null ? said(null) : t(placement.hasChildren ? 'field.yes' : 'field.no'),
              },
              { label: t('field.housingAtEntry'), value: said(placement?.housingAtEntry && t(`housing.${placement.housingAtEntry}`)) },
              { label: t('field.housingAtExit'), value: said(placement?.housingAtExit && t(`housing.${placement.housingAtExit}`)) },
              { label: t('field.workAtExit'), value: said(placement?.workAtExit && t(`work.${placement.workAtExit}`)) },
              { label: t('field.exitReason'), value: said(placement?.exitReason && t(`exitReason.${placement.exitReason}`)) },
            ]}
          />
        </section>
      ) : (
        <Withheld what={t('placement.facts')}>{t('placement.withheldFacts')}</Withheld>
      )}
    </div>
  );
}
