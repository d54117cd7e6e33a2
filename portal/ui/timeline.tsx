import { IconEye } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useWritten } from '../text/format';
import { Icon } from './icon';
import { type Relationship, type Thread, threadColour, threadOfRelationship } from './threads';
import css from './timeline.module.css';
import { useVirtualRows } from './virtual-rows';

export interface TimelineColumn {
  relationship: Relationship;
  /** The organisation's own name; the relationship's word when absent. */
  name?: string;
  /** When the relationship does not tell the kind of structure (a recipient may be anyone). */
  thread?: Thread;
}

export interface TimelineEntry {
  id: string;
  at: string;
  /** Bold: a name, "Vous", an organisation. */
  actor: ReactNode;
  /** Dim, in brackets after the actor. */
  organisation?: string;
  sentence: ReactNode;
  quote?: ReactNode;
  readers: Relationship[];
  author?: Relationship;
  /** "S'ouvrira à … si …" */
  later?: ReactNode;
}

interface TimelineProps {
  columns: TimelineColumn[];
  entries: TimelineEntry[];
  /** The viewer's own relationship: an entry that nobody else reads says so. */
  own?: Relationship;
  /** Older entries to show: how many, and what to do. */
  older?: { count: number; onShow: () => void };
}

/** Who reads an entry, in words: the knots beside it repeat this and are hidden from readers of the page. */
export function VisibleTo({
  readers,
  own,
  later,
  children,
}: {
  readers: Relationship[];
  own?: Relationship;
  later?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('words');
  const alone = readers.length === 1 && readers[0] === own;
  const names = readers.map((reader) => t(`relationship.${reader}`)).join(', ');
  return (
    <p className={css.readers}>
      <Icon of={IconEye} size={15} />
      <span>
        {alone ? t('audience.ownOnly') : t('audience.visibleTo', { readers: names })}
        {children}
      </span>
      {later ? <span className={css.later}>{later}</span> : null}
    </p>
  );
}

export function Timeline({ columns, entries, own, older }: TimelineProps) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const written = useWritten();
  const threads = columns.map((column) => ({
    ...column,
    colour: threadColour(column.thread ?? threadOfRelationship(column.relationship)),
  }));
  const list = useRef<HTMLOListElement>(null);
  const { from, to, before, after, measure } = useVirtualRows(list, entries.length, 96);
  const part = to - from < entries.length;
  const style = { '--threads': columns.length } as CSSProperties;

  return (
    <div className={css.timeline} style={style}>
      <div className={css.head}>
        <span className={css.signs} aria-hidden>
          {threads.map((thread) => (
            <span key={thread.relationship} style={{ color: thread.colour }}>
              {t(`relationshipSign.${thread.relationship}`)}
            </span>
          ))}
        </span>
        <p className="m-meta">
          {t('audience.key')}
          <span className="m-hidden">
            {' '}
            {t('audience.columns', { names: threads.map((thread) => thread.name ?? t(`relationship.${thread.relationship}`)).join(', ') })}
          </span>
        </p>
      </div>
      <ol ref={list} className={css.entries} style={part ? { paddingBlock: `${before}px ${after}px` } : undefined}>
        {entries.slice(from, to).map((entry, at) => (
          <li
            key={entry.id}
            ref={measure}
            data-index={from + at}
            aria-posinset={part ? from + at + 1 : undefined}
            aria-setsize={part ? entries.length : undefined}
          >
            <Knots threads={threads} readers={entry.readers} author={entry.author} />
            <article className={css.entry}>
              <p className={css.sentence}>
                <strong>{entry.actor}</strong>
                {entry.organisation ? <span className="m-dim"> ({entry.organisation})</span> : null} {entry.sentence}
              </p>
              <time className={css.at} dateTime={entry.at}>
                {format.dateTime(entry.at)}
              </time>
              {entry.quote ? (
                <blockquote className={css.quote}>{typeof entry.quote === 'string' ? written(entry.quote) : entry.quote}</blockquote>
              ) : null}
              <VisibleTo readers={entry.readers} own={own} later={entry.later} />
            </article>
          </li>
        ))}
      </ol>
      {older && older.count > 0 ? (
        <div className={css.older}>
          <button type="button" className="m-link" onClick={older.onShow}>
            {t('audience.older', { count: older.count })}
          </button>
        </div>
      ) : null}
    </div>
  );
}

interface KnotsProps {
  threads: { relationship: Relationship; colour: string }[];
  readers: Relationship[];
  author?: Relationship;
}

function Knots({ threads, readers, author }: KnotsProps) {
  const tied = threads.map((thread, index) => ({ ...thread, index })).filter((thread) => readers.includes(thread.relationship));
  const first = tied[0]?.index ?? 0;
  const last = tied[tied.length - 1]?.index ?? 0;
  return (
    <span className={css.knots} aria-hidden>
      {threads.map((thread, index) => (
        <span key={thread.relationship} className={css.thread} style={{ '--at': index, color: thread.colour } as CSSProperties} />
      ))}
      {last > first ? <span className={css.stitch} style={{ '--at': first, '--span': last - first } as CSSProperties} /> : null}
      {tied.map((thread) => (
        <span
          key={thread.relationship}
          className={css.knot}
          data-author={thread.relationship === author || undefined}
          style={{ '--at': thread.index, color: thread.colour } as CSSProperties}
        />
      ))}
    </span>
  );
}
