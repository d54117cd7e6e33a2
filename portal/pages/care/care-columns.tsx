import { useTranslation } from 'react-i18next';
import type { CareContractsQuery } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { PersonLink } from '../../ui/action-row';
import type { Column } from '../../ui/data-table';
import { DueTag } from '../../ui/due-tag';
import { Tag } from '../../ui/tag';

export type ListedContract = CareContractsQuery['careContracts']['nodes'][number];

export function useCareColumns(): Column<ListedContract>[] {
  const { t } = useTranslation('care');
  const format = useFormat();
  const dim = (words: string) => <span className="m-dim">{words}</span>;
  return [
    {
      key: 'person',
      header: t('list.person'),
      phone: 'title',
      cell: ({ ref, referral }) => (
        <PersonLink
          name={referral?.identity?.shortName ?? ref}
          age={referral?.identity?.age}
          to={`/care-contracts/${ref}`}
          reference={ref}
        />
      ),
    },
    { key: 'obligation', header: t('list.obligation'), phone: 'line', cell: ({ obligation }) => t(`obligation.${obligation}`) },
    {
      key: 'review',
      header: t('list.review'),
      phone: 'line',
      cell: ({ state, currentReview: review }) =>
        review && state === 'OPEN' ? `${t('page.review', review)}, ${t(`reviewState.${review.state}`)}` : dim(t('list.none')),
    },
    {
      key: 'turn',
      header: t('list.turn'),
      phone: 'lineAside',
      cell: ({ turn }) => (turn ? <Tag tone="turn">{t(`turn.${turn}`)}</Tag> : null),
    },
    {
      key: 'next',
      header: t('list.next'),
      sort: 'next',
      phone: 'aside',
      cell: ({ nextReviewOn, state, endsOn }) => {
        if (state === 'CLOSED') return dim(endsOn ? t('page.closed', { day: format.date(endsOn) }) : t('list.noDate'));
        return nextReviewOn ? <DueTag deadline={nextReviewOn} plain="date" /> : dim(t('list.noDate'));
      },
    },
    {
      key: 'started',
      header: t('list.started'),
      sort: 'started',
      phone: 'none',
      cell: ({ startsOn }) => (startsOn ? format.date(startsOn) : dim(t('facts.unknown'))),
    },
  ];
}
