import { IconAlertTriangle, IconDownload, IconInfoCircle, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon';
import { SectionHead } from '../../ui/section-head';
import { downloadCsv } from './csv';
import { ReportTable } from './report-table';
import { type Base, type Report, recordsAt, type Table, useWords } from './report-words';
import css from './reports.module.css';

interface ReportSectionProps {
  report: Report;
  table: Table;
  base: Base;
  /** The drawing of its figures. Without one the table is the picture. */
  drawing?: ReactNode;
  title?: string;
}

/** A table of the report: what it says in one sentence, its drawing, the table itself, and what is to be checked in it. */
export function ReportSection({ report, table, base, drawing, title }: ReportSectionProps) {
  const { words, t } = useWords();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const open = asked || !drawing;
  const name = title ?? words(table.title);
  return (
    <div className={css.section} data-drawn={drawing ? true : undefined}>
      <SectionHead title={name} line="none" />
      {table.reading ? <p className={css.reading}>{words(table.reading)}</p> : null}
      {drawing}
      <div id={id} className={css.tabled} data-open={open || undefined}>
        <ReportTable report={report} table={table} base={base} />
        <p className="m-meta">{words(table.rule)}</p>
      </div>
      <Checks table={table} base={base} />
      <p className={`${css.tools} m-no-print`}>
        {drawing ? (
          <button type="button" className="m-link" aria-expanded={open} aria-controls={id} onClick={() => setAsked(!asked)}>
            <Icon of={IconTable} size={15} /> {t(open ? 'table.hide' : 'table.show')}
            <span className="m-hidden">{` : ${name}`}</span>
          </button>
        ) : null}
        <button
          type="button"
          className="m-link"
          aria-label={t('table.csvOf', { title: name })}
          onClick={() => downloadCsv(report, table, words, t('hidden'))}
        >
          <Icon of={IconDownload} size={15} /> {t('table.csv')}
        </button>
      </p>
    </div>
  );
}

/** What the report remarks on its own figures, with the records concerned. */
function Checks({ table, base }: { table: Table; base: Base }) {
  const { words, t } = useWords();
  if (table.checks.length === 0) return null;
  return (
    <ul className={css.checks} data-level={table.checks.some(({ level }) => level === 'WARNING') ? 'WARNING' : 'NOTE'}>
      {table.checks.map((check) => {
        const to = recordsAt(base, check.drill);
        return (
          <li key={`${check.key}${check.row}`} data-level={check.level}>
            <Icon of={check.level === 'WARNING' ? IconAlertTriangle : IconInfoCircle} size={15} />
            <span>
              <strong>{t(check.level === 'WARNING' ? 'toCheck' : 'toKnow')}</strong>{' '}
              {words(check.sentence).replace(/^(?:En|Les?|La|In|The) /, (word) => word.toLowerCase())}{' '}
              {to ? (
                <Link to={to} aria-label={t('rowsOf', { what: words(check.sentence) })}>
                  {t('seeRecords')}
                </Link>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
