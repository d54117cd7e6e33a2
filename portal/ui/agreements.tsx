import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './co-review-rows.module.css';
import { TurnTag } from './due-tag';
import { Tag } from './tag';
import { type OrganisationKind, threadColour, threadOfKind } from './threads';

export interface Agreement {
  key: string;
  name: string;
  kind: OrganisationKind;
  /** `receives`: does not agree, will get the text. */
  state: 'agreed' | 'yours' | 'awaited' | 'receives';
  note?: ReactNode;
}

/** Agreements as knots on one thread: full when given, a ring when awaited, dashed for who receives. */
export function Agreements({ agreements }: { agreements: Agreement[] }) {
  const { t } = useTranslation('words');
  return (
    <ol className={css.agreements}>
      {agreements.map((one) => {
        const colour = threadColour(threadOfKind(one.kind));
        return (
          <li key={one.key}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
              {one.state === 'agreed' ? (
                <circle cx="8" cy="8" r="7.5" fill={colour} />
              ) : (
                <circle
                  cx="8"
                  cy="8"
                  r="6.8"
                  fill="var(--m-surface)"
                  stroke={colour}
                  strokeWidth={one.state === 'receives' ? 1.2 : 2}
                  strokeDasharray={one.state === 'receives' ? '2.6 1.7' : undefined}
                />
              )}
            </svg>
            <div>
              <p className={css.who}>
                {one.name}
                {one.state === 'agreed' ? <Tag tone="ok">{t('review.agreed')}</Tag> : null}
                {one.state === 'yours' ? <TurnTag /> : null}
              </p>
              {one.note ? <p className="m-meta">{one.note}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
