import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectRegisterLineDocument, type RegisterColumn, type RegisterLineFactsFragment } from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { Dialog } from '../../ui/dialog';
import type { Problems } from '../../ui/problems';
import { Tag } from '../../ui/tag';
import { useToast } from '../../ui/undo-toast';
import { useColumnName } from './column-name';
import css from './imports.module.css';

type Line = RegisterLineFactsFragment;
type Correction = { column: string; value: string };
type Props = { line: Line; editable: boolean; onCorrected: (together: boolean) => void };

const TONES = { NEW: 'ok', CHANGED: 'info', UNCHANGED: 'plain', REJECTED: 'late' } as const;
/** Problems that a line has with others. */
const TOGETHER = ['DUPLICATE', 'AMBIGUOUS_SPIP'];

const cellOf = (line: Line, column: string): string => line.cells.find((cell) => cell.column === column)?.value ?? '';

/** One line of the file: who it is about, what is wrong, and the cells to correct where they stand. */
export function ImportLine({ line, editable, onCorrected }: Props) {
  const { t, i18n } = useTranslation('imports');
  const [opened, setOpened] = useState(false);
  const name = useColumnName();
  const correct = useCorrection(line, onCorrected);
  const [first, last] = [cellOf(line, 'prenom'), cellOf(line, 'nom')];
  const person = first || last ? `${first} ${last.slice(0, 1)}${last ? '.' : ''}`.trim() : '';
  const faulty = [...new Set(line.problems.flatMap((problem) => problem.column ?? []))];
  const sentence = (problem: Line['problems'][number]): string => (i18n.language === 'en' ? problem.en : problem.fr);
  return (
    <li className={css.line}>
      <div className={css.lineHead}>
        <span className="m-meta">{t('lines.line', { line: line.line })}</span>
        <strong>{line.number}</strong>
        <span className={css.person}>{person}</span>
        <Tag tone={TONES[line.change]}>{t(`lines.change.${line.change}`)}</Tag>
        {line.cells.length > 0 ? (
          <button type="button" className={`m-link ${css.whole}`} onClick={() => setOpened(true)}>
            {t('verb.line')}
            <span className="m-hidden"> {line.line}</span>
          </button>
        ) : null}
      </div>
      {line.problems
        .filter((problem) => !problem.column)
        .map((problem) => (
          <p key={problem.code} className={`${css.failure} ${css.cell}`}>
            {sentence(problem)}
          </p>
        ))}
      {faulty.map((column) => (
        <CellForm
          key={`${column}${line.version}`}
          label={t('lines.value', { column: name(column), line: line.line })}
          column={column}
          value={cellOf(line, column)}
          said={line.problems
            .filter((problem) => problem.column === column)
            .map(sentence)
            .join(' ')}
          editable={editable}
          onCorrect={(value) => correct([{ column, value }])}
        />
      ))}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('lines.dialog', { line: line.line })}>
        <WholeLine key={line.version} line={line} editable={editable} onCorrect={correct} onDone={() => setOpened(false)} />
      </Dialog>
    </li>
  );
}

/** What the cell is, then how the file calls it. */
function ColumnLabel({ column }: { column: string }) {
  const name = useColumnName()(column);
  return (
    <>
      {name} {name === column ? null : <code className={css.raw}>{column}</code>}
    </>
  );
}

/** Cells one after the other, each over the version that the one before left. */
function useCorrection(line: Line, onCorrected: Props['onCorrected']) {
  const { t } = useTranslation('imports');
  const toast = useToast();
  const [mutate] = useMutation(CorrectRegisterLineDocument);
  return async (corrections: Correction[]): Promise<Problems> => {
    let { version } = line;
    let left = line.problems.length;
    for (const { column, value } of corrections) {
      const input = { lineId: line.id, version, column: column as RegisterColumn, value };
      const { data } = await mutate({ variables: { input } });
      const answer = data?.correctRegisterLine;
      if (!answer?.line)
        return (answer?.problems ?? []).map((problem) => ({ ...problem, field: problem.field === 'value' ? column : null }));
      version = answer.line.version;
      left = answer.line.problems.length;
    }
    if (corrections.length) toast(t(left ? 'lines.still' : 'lines.corrected', { line: line.line }));
    onCorrected(line.problems.some(({ code }) => TOGETHER.includes(code)) || corrections.some(({ column }) => column === 'numero'));
    return [];
  };
}

interface CellFormProps {
  label: string;
  column: string;
  value: string;
  said: string;
  editable: boolean;
  onCorrect: (value: string) => Promise<Problems>;
}

function CellForm({ label, column, value, said, editable, onCorrect }: CellFormProps) {
  const { t } = useTranslation('imports');
  const [typed, setTyped] = useState(value);
  if (!editable) {
    return (
      <p className={css.cell}>
        <ColumnLabel column={column} /> {value} <span className={css.failure}>{said}</span>
      </p>
    );
  }
  return (
    <div className={css.cell}>
      <ActionForm submit={t('verb.correct')} variant="default" onSubmit={() => onCorrect(typed)}>
        {({ field }) => (
          <TextInput
            {...field(column)}
            label={<ColumnLabel column={column} />}
            aria-label={label}
            error={field(column).error ?? said}
            maxLength={300}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </ActionForm>
    </div>
  );
}

interface WholeLineProps {
  line: Line;
  editable: boolean;
  onCorrect: (corrections: Correction[]) => Promise<Problems>;
  onDone: () => void;
}

function WholeLine({ line, editable, onCorrect, onDone }: WholeLineProps) {
  const { t, i18n } = useTranslation('imports');
  const [typed, setTyped] = useState<Record<string, string>>({});
  const changed = line.cells.flatMap(({ column, value }) => {
    const next = typed[column];
    return next !== undefined && next !== value ? [{ column, value: next }] : [];
  });
  const said = (column: string): string | undefined =>
    line.problems
      .filter((problem) => problem.column === column)
      .map((problem) => (i18n.language === 'en' ? problem.en : problem.fr))
      .join(' ') || undefined;
  if (!editable) {
    return (
      <dl className={css.facts}>
        {line.cells.map(({ column, value }) => (
          <div key={column}>
            <dt>
              <ColumnLabel column={column} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <ActionForm submit={t('verb.save')} onSubmit={() => onCorrect(changed)} onDone={onDone}>
      {({ field }) => (
        <div className={css.cells}>
          {line.cells.map(({ column, value }) => (
            <TextInput
              key={column}
              {...field(column)}
              label={<ColumnLabel column={column} />}
              error={field(column).error ?? said(column)}
              maxLength={300}
              value={typed[column] ?? value}
              onChange={(event) => setTyped({ ...typed, [column]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
    </ActionForm>
  );
}
