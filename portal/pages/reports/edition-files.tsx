import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Icon } from '../../ui/icon';
import { useWords } from './report-words';
import css from './reports.module.css';

const FORMATS = ['pdf', 'xlsx', 'csv', 'json'] as const;

/** The files of a frozen edition, in the language of the screen: for whoever may read it, by the session. */
export function EditionFiles({ of, id, title }: { of: 'report-editions' | 'report-submissions'; id: string; title: string }) {
  const { t, language } = useWords();
  return (
    <nav aria-label={t('editions.files')} className={`${css.files} m-no-print`}>
      {FORMATS.map((format) => (
        <Button
          key={format}
          component="a"
          variant="default"
          href={`/files/${of}/${id}.${format}?lang=${language}`}
          download
          aria-label={t('editions.fileOf', { format: t(`editions.file.${format}`), title })}
          leftSection={<Icon of={IconDownload} />}
        >
          {t(`editions.file.${format}`)}
        </Button>
      ))}
    </nav>
  );
}
