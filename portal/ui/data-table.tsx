import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import css from './data-table.module.css';
import { Icon } from './icon';
import { type Page, Pager } from './pager';
import { usePhone } from './shell';
import { useVirtualRows } from './virtual-rows';

export interface Column<Row> {
  key: string;
  header: string;
  /** The header is said but not shown (actions). */
  hideHeader?: boolean;
  cell: (row: Row) => ReactNode;
  /** The name to sort by; absent when the list cannot be sorted on it. */
  sort?: string;
  align?: 'start' | 'end';
  width?: number | string;
  /** Where it goes on a phone: first line, at its right, below, below at the right, nowhere. */
  phone?: 'title' | 'aside' | 'line' | 'lineAside' | 'none';
  /** A long value ends with an ellipsis instead of wrapping. */
  clip?: boolean;
}

export interface Sort {
  by: string;
  direction: 'ascending' | 'descending';
}

export interface Selection<Row> {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  name: (row: Row) => string;
}

interface DataTableProps<Row> {
  /** Said, not shown. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Where a press anywhere on the row goes; one cell still has to hold the real link. */
  rowTo?: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection?: Selection<Row>;
  page?: Page;
  /** In place of the rows when there are none. */
  empty?: ReactNode;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const phone = usePhone();
  if (props.rows.length === 0) return <>{props.empty}</>;
  return (
    <div className={css.list}>
      {phone ? <PhoneRows {...props} /> : <WideRows {...props} />}
      {props.page ? <Pager page={props.page} /> : null}
    </div>
  );
}

function WideRows<Row>({ caption, columns, rows, rowKey, rowTo, sort, onSort, selection }: DataTableProps<Row>) {
  const navigate = useNavigate();
  const { t } = useTranslation();
  const keys = rows.map(rowKey);
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to, before, after, measure } = useVirtualRows(body, rows.length, 45);
  const part = to - from < rows.length;
  const chosenHere = selection ? keys.filter((key) => selection.chosen.has(key)).length : 0;
  const toggle = (key: string) => {
    if (!selection) return;
    const next = new Set(selection.chosen);
    if (!next.delete(key)) next.add(key);
    selection.onChange(next);
  };
  return (
    <div className={css.scroll}>
      <table className={css.table} aria-rowcount={part ? rows.length + 1 : undefined}>
        <caption className="m-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection ? (
              <th scope="col" className={css.check}>
                {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control, and the whole cell its target */}
                <label>
                  <Checkbox
                    size="xs"
                    aria-label={t('list.selectAll')}
                    checked={chosenHere === rows.length}
                    indeterminate={chosenHere > 0 && chosenHere < rows.length}
                    onChange={() => selection.onChange(new Set(chosenHere === rows.length ? [] : keys))}
                  />
                </label>
              </th>
            ) : null}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {rows.slice(from, to).map((row, at) => {
            const key = rowKey(row);
            const chosen = selection?.chosen.has(key) ?? false;
            return (
              <tr
                key={key}
                ref={measure}
                data-index={from + at}
                aria-rowindex={part ? from + at + 2 : undefined}
                data-chosen={chosen || undefined}
                data-opens={rowTo ? true : undefined}
                onClick={(event) => {
                  const onControl = (event.target as Element).closest('a, button, input, label');
                  if (rowTo && !onControl && !window.getSelection()?.toString()) void navigate(rowTo(row));
                }}
              >
                {selection ? (
                  <td className={css.check}>
                    {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is the control, and the whole cell its target */}
                    <label>
                      <Checkbox
                        size="xs"
                        aria-label={t('list.selectRow', { name: selection.name(row) })}
                        checked={chosen}
                        onChange={() => toggle(key)}
                      />
                    </label>
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align} data-clip={column.clip || undefined}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const active = column.sort !== undefined && sort?.by === column.sort;
  const by = column.sort;
  const words = column.hideHeader ? <span className="m-hidden">{column.header}</span> : column.header;
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={active ? sort.direction : undefined}
      data-active={active || undefined}
    >
      {by && onSort ? (
        <button
          type="button"
          onClick={() => onSort({ by, direction: active && sort.direction === 'ascending' ? 'descending' : 'ascending' })}
        >
          {words}
          {active ? <Icon of={sort.direction === 'ascending' ? IconArrowUp : IconArrowDown} size={15} /> : null}
        </button>
      ) : (
        words
      )}
    </th>
  );
}

function PhoneRows<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  const placed = (place: NonNullable<Column<Row>['phone']>) => columns.filter((column) => (column.phone ?? 'line') === place);
  const show = (place: NonNullable<Column<Row>['phone']>, row: Row) =>
    placed(place).map((column) => <div key={column.key}>{column.cell(row)}</div>);
  const list = useRef<HTMLUListElement>(null);
  const { from, to, before, after, measure } = useVirtualRows(list, rows.length, 96);
  const part = to - from < rows.length;
  return (
    <ul ref={list} className={css.phone} aria-label={caption} style={part ? { paddingBlock: `${before}px ${after}px` } : undefined}>
      {rows.slice(from, to).map((row, at) => (
        <li
          key={rowKey(row)}
          ref={measure}
          data-index={from + at}
          aria-posinset={part ? from + at + 1 : undefined}
          aria-setsize={part ? rows.length : undefined}
        >
          <div className={css.phoneRow}>
            <div className={css.phoneTitle}>{show('title', row)}</div>
            <div className={css.phoneAside}>{show('aside', row)}</div>
          </div>
          <div className={css.phoneRow}>
            <div className={css.phoneLines}>{show('line', row)}</div>
            <div className={css.phoneAside}>{show('lineAside', row)}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
