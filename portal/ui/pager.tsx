import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './data-table.module.css';
import { Icon } from './icon';

/** Keyset paging has no page numbers: either the list grows, or one goes on and back. */
export type Page =
  | { kind: 'more'; hasMore: boolean; loading?: boolean; onMore: () => void; note?: ReactNode }
  | { kind: 'turn'; onPrevious?: () => void; onNext?: () => void; note?: ReactNode };

export function Pager({ page }: { page: Page }) {
  const { t } = useTranslation();
  if (page.kind === 'more') {
    if (!page.hasMore && !page.note) return null;
    return (
      <div className={css.pager}>
        {page.hasMore ? (
          <Button variant="default" loading={page.loading} onClick={page.onMore}>
            {t('list.loadMore')}
          </Button>
        ) : null}
        <span className="m-meta">{page.note}</span>
      </div>
    );
  }
  if (!page.onPrevious && !page.onNext && !page.note) return null;
  return (
    <div className={css.pager}>
      <span className="m-meta">{page.note}</span>
      <span className={css.pagerButtons}>
        <Button variant="default" leftSection={<Icon of={IconChevronLeft} />} disabled={!page.onPrevious} onClick={page.onPrevious}>
          {t('verb.previous')}
        </Button>
        <Button variant="default" rightSection={<Icon of={IconChevronRight} />} disabled={!page.onNext} onClick={page.onNext}>
          {t('verb.next')}
        </Button>
      </span>
    </div>
  );
}
