import { Title } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../session';
import { Icon } from '../../ui/icon';
import { initials } from '../../ui/initials';
import { Tag } from '../../ui/tag';
import { threadColour, threadOfKind } from '../../ui/threads';
import css from './signin.module.css';

interface PersonaListProps {
  personas: Persona[];
  pending: boolean;
  onPersona: (id: string) => void;
}

export default function PersonaList({ personas, pending, onPersona }: PersonaListProps) {
  const { t } = useTranslation('signin');
  return (
    <section className={css.personas} aria-labelledby="try">
      <div className={css.tryHead}>
        <Title order={2} id="try">
          {t('try')}
        </Title>
        <Tag tone="info">{t('demo')}</Tag>
      </div>
      <p className="m-meta">{t('tryHint')}</p>
      <ul>
        {personas.map((persona) => (
          <li key={persona.id}>
            <button type="button" disabled={pending} onClick={() => onPersona(persona.id)}>
              <span
                className={css.initials}
                aria-hidden
                style={{ color: persona.kind ? threadColour(threadOfKind(persona.kind)) : 'var(--m-dim)' }}
              >
                {initials(persona.displayName)}
              </span>
              <span>
                <span>
                  <strong>{persona.displayName}</strong>, {persona.function}
                </span>
                <span className="m-meta">{persona.hint}</span>
              </span>
              <Icon of={IconChevronRight} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
