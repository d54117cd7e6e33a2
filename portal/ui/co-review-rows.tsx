import { Title } from '@mantine/core';
import { IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './co-review-rows.module.css';
import { MarkedText } from './diff-text';
import { KindDot } from './organisation';
import { Tag } from './tag';
import { type OrganisationKind, threadColour, threadOfKind } from './threads';

export interface ReviewSide {
  name: string;
  kind: OrganisationKind;
  /** The viewer's own side. */
  own?: boolean;
  /** "Nadia Ferrat, déposé le 18 nov." */
  note?: ReactNode;
}

export interface ReviewQuestion {
  key: string;
  question: string;
  left: string;
  right: string;
  same: boolean;
  /** The words that do not say the same, on each side. */
  leftMarks?: string[];
  rightMarks?: string[];
}

/** Two views of the same fortnight, question by question: tied where they agree, loose where not. */
export function CoReviewRows({ left, right, questions }: { left: ReviewSide; right: ReviewSide; questions: ReviewQuestion[] }) {
  const { t } = useTranslation('words');
  const colours = { '--left': threadColour(threadOfKind(left.kind)), '--right': threadColour(threadOfKind(right.kind)) } as CSSProperties;
  return (
    <div className={css.review} style={colours}>
      <div className={css.sides}>
        {[left, right].map((side) => (
          <div key={side.name} className={css.side}>
            <p>
              <KindDot kind={side.kind} /> <strong>{side.name}</strong>
              {side.own ? <span className="m-dim"> {t('review.yours')}</span> : null}
            </p>
            {side.note ? <p className="m-meta">{side.note}</p> : null}
          </div>
        ))}
      </div>
      {questions.map((one) => (
        <section key={one.key} className={css.question}>
          <div className={css.head}>
            <Title order={2} size="h4">
              {one.question}
            </Title>
            {one.same ? (
              <Tag tone="ok">{t('review.same')}</Tag>
            ) : (
              <Tag tone="soon" icon={IconArrowsDiagonalMinimize2}>
                {t('review.different')}
              </Tag>
            )}
          </div>
          <div className={css.pair}>
            <Part side={left} text={one.left} marks={one.leftMarks} />
            <Stitch tied={one.same} />
            <Part side={right} text={one.right} marks={one.rightMarks} />
          </div>
        </section>
      ))}
    </div>
  );
}

function Part({ side, text, marks }: { side: ReviewSide; text: string; marks?: string[] }) {
  return (
    <div className={css.part}>
      <p className={css.name}>
        <KindDot kind={side.kind} shape="dot" /> {side.name}
        {'\u00a0'}:
      </p>
      <p>
        <MarkedText text={text} marks={marks} />
      </p>
    </div>
  );
}

function Stitch({ tied }: { tied: boolean }) {
  return (
    <svg viewBox="0 0 64 20" width="64" height="20" aria-hidden className={css.stitch}>
      {tied ? (
        <>
          <path d="M9 10h46" stroke="var(--m-text)" strokeWidth="3" />
          <circle cx="9" cy="10" r="6" fill="var(--left)" />
          <circle cx="55" cy="10" r="6" fill="var(--right)" />
        </>
      ) : (
        <>
          <path d="M14 10l14 4.5M50 10L36 5" stroke="var(--m-turn-line)" strokeWidth="2.6" strokeLinecap="round" />
          <circle cx="9" cy="10" r="5" fill="var(--m-surface)" stroke="var(--left)" strokeWidth="2" />
          <circle cx="55" cy="10" r="5" fill="var(--m-surface)" stroke="var(--right)" strokeWidth="2" />
        </>
      )}
    </svg>
  );
}
