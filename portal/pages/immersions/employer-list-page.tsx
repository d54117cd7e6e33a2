import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../ui/data-table';
import { ImmersionList } from './immersion-list';
import { type ImmersionRow, useSharedColumns } from './shared-columns';

/** The requests made to an employer: the person has no name before the employer agrees. */
export default function EmployerListPage() {
  const { t } = useTranslation('immersions');
  const shared = useSharedColumns();
  const columns: Column<ImmersionRow>[] = [
    {
      key: 'trade',
      header: t('list.trade'),
      clip: true,
      phone: 'title',
      cell: (row) => <Link to={`/immersions/${row.ref}`}>{row.tradeLabel}</Link>,
    },
    {
      key: 'who',
      header: t('list.person'),
      width: 190,
      cell: (row) =>
        row.person?.shortName ?? (
          <span className="m-dim">
            {t(row.answer && ['CONFIRMED', 'REPORTED'].includes(row.answer.state) ? 'list.nameClosed' : 'list.unnamed')}
          </span>
        ),
    },
    { key: 'sender', header: t('list.sender'), clip: true, cell: (row) => row.prescriberName },
    ...shared,
  ];
  return <ImmersionList columns={columns} asEmployer />;
}
