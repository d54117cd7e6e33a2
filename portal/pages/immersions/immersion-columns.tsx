import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PersonLink } from '../../ui/action-row';
import type { Column } from '../../ui/data-table';
import { WithheldInline } from '../../ui/withheld';
import { type ImmersionRow, useSharedColumns } from './shared-columns';

export function useImmersionColumns(): Column<ImmersionRow>[] {
  const { t } = useTranslation('immersions');
  const shared = useSharedColumns();
  const to = (row: ImmersionRow) => `/immersions/${row.ref}`;
  return [
    {
      key: 'person',
      header: t('list.person'),
      phone: 'title',
      width: 210,
      cell: (row) =>
        row.person ? (
          <PersonLink name={row.person.shortName} age={row.person.age ?? undefined} reference={row.ref} to={to(row)} />
        ) : (
          <>
            <Link to={to(row)}>{row.ref}</Link> <WithheldInline />
          </>
        ),
    },
    { key: 'trade', header: t('list.trade'), cell: (row) => row.tradeLabel },
    { key: 'employer', header: t('list.employer'), cell: (row) => row.employer?.name },
    ...shared,
  ];
}
