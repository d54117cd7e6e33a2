import { Button, Title } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoopDrawing } from './empty-state';
import css from './empty-state.module.css';
import { Icon } from './icon';

/** The answer did not come: say so, and offer to ask again. */
export function ErrorState({ onRetry, order = 2 }: { onRetry?: () => void; order?: 1 | 2 }) {
  const { t } = useTranslation();
  return (
    <div className={css.box} role="alert">
      <LoopDrawing />
      <Title order={order} size="h3">
        {t('error.title')}
      </Title>
      <p className={css.text}>{t('error.text')}</p>
      {onRetry ? (
        <div className={css.action}>
          <Button variant="default" leftSection={<Icon of={IconRefresh} />} onClick={onRetry}>
            {t('verb.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** What is absent and what is not shared look the same. */
export function NotFoundState() {
  const { t } = useTranslation();
  return (
    <div className={css.box}>
      <LoopDrawing />
      <Title order={1} size="h3">
        {t('error.notFoundTitle')}
      </Title>
      <p className={css.text}>{t('error.notFoundText')}</p>
      <div className={css.action}>
        <Button component={Link} to="/" variant="default">
          {t('error.notFoundAction')}
        </Button>
      </div>
    </div>
  );
}
