import { Title } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useWritten } from '../../text/format';
import { Fold } from '../../ui/fold';
import { SectionHead } from '../../ui/section-head';
import { Tag } from '../../ui/tag';
import { BothParts } from './both-parts';
import { type Contract, ownSide, type Viewer } from './care';
import css from './care.module.css';

/** The texts that both sides agreed, last first: what the SPIP reads. Both sides can read their parts again. */
export function AgreedTexts({ contract, viewer }: { contract: Contract; viewer: Viewer }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const written = useWritten();
  const agreed = (contract.reviews ?? []).filter((review) => review.agreedText);
  return (
    <section>
      <SectionHead title={t('previous.title')} count={agreed.length || undefined} />
      {agreed.length === 0 ? <p className={`m-dim ${css.facts}`}>{t('previous.none')}</p> : null}
      <ol className={css.texts}>
        {agreed.map((review) => (
          <li key={review.id}>
            <div className={css.wrap}>
              <Title order={3}>
                {t('page.reviewOf', { number: review.number, period: format.range(review.periodStartsOn, review.periodEndsOn) })}
              </Title>
              <Tag tone="ok">{t('previous.agreed', { day: format.date(review.agreedText?.agreedAt ?? review.dueOn) })}</Tag>
            </div>
            <p className={`m-agreed ${css.words}`}>{written(review.agreedText?.text ?? '')}</p>
            {ownSide(contract, viewer) ? (
              <Fold icon={IconArrowsSplit2} label={t('previous.parts')}>
                <BothParts contract={contract} review={review} viewer={viewer} />
              </Fold>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
