import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import css from './access-matrix.module.css';
import { type Relationship, type Thread, threadColour, threadOfRelationship } from './threads';

export type Access = 'WRITE' | 'READ' | 'LATER' | 'NONE';

export interface AccessColumn {
  key: string;
  relationship: Relationship;
  /** The organisation's full name, said in place of the short heading. */
  name?: string;
  thread?: Thread;
}

export interface AccessRow {
  key: string;
  label: string;
  /** What it belongs to: rows of one group follow each other under its name. */
  group?: string;
  /** One per column, in the columns' order. */
  cells: Access[];
}

function Mark({ access, colour }: { access: Access; colour?: string }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden style={colour ? { color: colour } : undefined} className={css.mark}>
      {access === 'WRITE' ? <circle cx="7" cy="7" r="5.5" fill="currentColor" /> : null}
      {access === 'READ' ? <circle cx="7" cy="7" r="4.6" fill="var(--under)" stroke="currentColor" strokeWidth="2" /> : null}
      {access === 'LATER' ? (
        <circle cx="7" cy="7" r="5.5" fill="var(--under)" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2.6 1.7" />
      ) : null}
      {access === 'NONE' ? <path d="M1.5 7h11" stroke="var(--m-control)" strokeWidth="2" /> : null}
    </svg>
  );
}

function grouped(rows: AccessRow[]): [string | undefined, AccessRow[]][] {
  const groups = new Map<string | undefined, AccessRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

/** Qui voit quoi: the policy, drawn on the same threads as the timeline. */
export function AccessMatrix({ columns, rows }: { columns: AccessColumn[]; rows: AccessRow[] }) {
  const { t } = useTranslation('words');
  const colours = columns.map((column) => threadColour(column.thread ?? threadOfRelationship(column.relationship)));
  return (
    <div className={css.matrix} data-grouped={rows.some(({ group }) => group) || undefined}>
      <table>
        <caption className="m-hidden">{t('access.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="m-hidden">{t('access.what')}</span>
            </th>
            {columns.map((column, index) => (
              <th key={column.key} scope="col" style={{ color: colours[index] }}>
                <span aria-hidden>{t(`relationshipShort.${column.relationship}`)}</span>
                <span className="m-hidden">{column.name ?? t(`relationship.${column.relationship}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {grouped(rows).map(([group, members]) => (
          <tbody key={group ?? ''}>
            {group ? (
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className={css.group}>
                  {group}
                </th>
              </tr>
            ) : null}
            {members.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {row.cells.map((access, index) => (
                  <td key={columns[index]?.key ?? index} style={{ '--thread': colours[index] } as CSSProperties}>
                    <Mark access={access} colour={colours[index]} />
                    <span className="m-hidden">{t(`access.${access}`)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <AccessLegend />
    </div>
  );
}

export function AccessLegend() {
  const { t } = useTranslation('words');
  return (
    <ul className={css.legend}>
      {(['WRITE', 'READ', 'LATER', 'NONE'] as const).map((access) => (
        <li key={access}>
          <Mark access={access} />
          {t(`access.${access}`)}
        </li>
      ))}
    </ul>
  );
}
