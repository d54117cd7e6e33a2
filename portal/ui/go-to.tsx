import { TextInput } from '@mantine/core';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Dialog } from './dialog';
import css from './go-to.module.css';
import { Icon, type TablerIcon } from './icon';

export interface GoToResult {
  to: string;
  label: string;
  note?: string;
  icon?: TablerIcon;
}

interface GoToProps {
  opened: boolean;
  onClose: () => void;
  pages: GoToResult[];
  find?: (query: string) => Promise<GoToResult[]>;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Ctrl+K: pages at once, references as soon as the server has found them. */
export default function GoTo({ opened, onClose, pages, find }: GoToProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<GoToResult[]>([]);

  useEffect(() => {
    if (!opened) setQuery('');
  }, [opened]);

  useEffect(() => {
    setFound([]);
    if (!find || query.trim().length < 2) return;
    let current = true;
    const timer = setTimeout(() => {
      find(query.trim()).then(
        (results) => current && setFound(results),
        () => undefined,
      );
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, find]);

  const results = [...pages.filter((page) => plain(page.label).includes(plain(query))), ...found];
  const first = results[0];
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.goToLabel')} centered={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!first) return;
          onClose();
          void navigate(first.to);
        }}
      >
        <TextInput
          data-autofocus
          aria-label={t('shell.goToLabel')}
          placeholder={t('shell.goToHint')}
          leftSection={<Icon of={IconSearch} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      <div role="status" className="m-meta">
        {results.length === 0 ? <p className={css.none}>{t('shell.goToNone')}</p> : null}
      </div>
      <ul className={css.results}>
        {results.map((result) => (
          <li key={result.to}>
            <Link to={result.to} onClick={onClose}>
              <Icon of={result.icon ?? IconFileText} />
              <span>{result.label}</span>
              {result.note ? <span className="m-meta">{result.note}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
