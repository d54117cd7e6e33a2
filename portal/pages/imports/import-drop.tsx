import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../../ui/icon';
import { ProblemAlert, useAction } from '../../ui/problems';
import css from './imports.module.css';
import { Progress } from './progress';
import { useRegisterUpload } from './use-register-upload';

const MOST_BYTES = 32 * 1024 * 1024;

/** Where a register is dropped or chosen. A file that is too large is not sent at all. */
export function ImportDrop({ columns }: { columns: readonly string[] }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [name, setName] = useState('');
  const upload = useRegisterUpload((id) => void navigate(`/placements/import/${id}`));
  const action = useAction(async (file: File) => {
    setName(file.name);
    const refused = file.size === 0 ? t('drop.empty') : file.size > MOST_BYTES ? t('drop.tooLarge') : null;
    return refused ? [{ code: 'FILE', message: refused }] : upload.send(file);
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !action.pending) void action.run(file);
  };
  return (
    <div className={css.dropping}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside */}
      <div
        className={css.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon of={IconFileImport} size={28} />
        <p className={css.dropTitle}>{t('drop.title')}</p>
        <p className="m-dim">{t('drop.or')}</p>
        <input
          ref={input}
          type="file"
          name="file"
          className="m-hidden"
          tabIndex={-1}
          aria-label={t('drop.choose')}
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void action.run(file);
          }}
        />
        <Button loading={action.pending} onClick={() => input.current?.click()}>
          {t('drop.choose')}
        </Button>
        {upload.share === null ? null : <Progress label={t('drop.sending', { name })} share={upload.share} />}
        <p className={`m-meta ${css.dropHint}`}>{t('drop.hint')}</p>
      </div>
      <ProblemAlert problems={action.problems} />
      <details className={css.expected}>
        <summary>{t('drop.columnsTitle')}</summary>
        <p>{t('drop.columns')}</p>
        <ul>
          {columns.map((column) => (
            <li key={column}>{column}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
