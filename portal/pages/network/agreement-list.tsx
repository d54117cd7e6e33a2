import { Button } from '@mantine/core';
import { IconWritingOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayOf, useFormat } from '../../text/format';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Organisation } from '../../ui/organisation';
import { RowMenu } from '../../ui/row-menu';
import { Tag } from '../../ui/tag';
import { type Agreement, may, otherSide, standing } from './agreement';
import css from './network.module.css';
import { useNetworkDialog } from './network-dialog-url';

interface AgreementListProps {
  agreements: Agreement[];
  ownId: string;
  manages: boolean;
}

export function AgreementList({ agreements, ownId, manages }: AgreementListProps) {
  const { t } = useTranslation('network');
  const { to } = useNetworkDialog();
  return (
    <DataTable
      caption={t('agreement.caption')}
      columns={useColumns(ownId)}
      rows={agreements}
      rowKey={(agreement) => agreement.id}
      page={manages ? undefined : { kind: 'turn', note: t('agreement.managersOnly') }}
      empty={
        <EmptyState
          title={t('agreement.emptyTitle')}
          order={2}
          action={
            manages ? (
              <Button component={Link} to={to('proposer')}>
                {t('agreement.propose')}
              </Button>
            ) : undefined
          }
        >
          {t('agreement.emptyText')}
        </EmptyState>
      }
    />
  );
}

function useColumns(ownId: string): Column<Agreement>[] {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { to } = useNetworkDialog();
  const today = dayOf(new Date());
  return [
    {
      key: 'partner',
      header: t('column.partner'),
      width: '40%',
      phone: 'title',
      cell: (agreement) => {
        const other = otherSide(agreement, ownId);
        return (
          <>
            {other ? (
              <Organisation
                kind={other.kind}
                name={
                  <Link to={to(`structure:${other.id}`)} className="m-person">
                    {other.name}
                  </Link>
                }
              />
            ) : null}
            <div className={css.subject}>{agreement.subject}</div>
          </>
        );
      },
    },
    {
      key: 'dates',
      header: t('column.dates'),
      phone: 'line',
      cell: (agreement) => t('agreement.dates', { from: format.date(agreement.startsOn), to: format.date(agreement.endsOn) }),
    },
    {
      key: 'state',
      header: t('column.state'),
      width: 190,
      phone: 'line',
      cell: (agreement) => {
        const { tone, word } = standing(agreement, ownId, today);
        return <Tag tone={tone}>{t(`agreement.tag.${word}`)}</Tag>;
      },
    },
    {
      key: 'actions',
      header: t('column.actions'),
      hideHeader: true,
      width: 200,
      align: 'end',
      phone: 'line',
      cell: (agreement) => (
        <span className={css.actions}>
          {may(agreement, 'signAgreement') ? (
            <Button component={Link} to={to(`signer:${agreement.id}`)} size="compact-md">
              {t('agreement.sign')}
            </Button>
          ) : null}
          {may(agreement, 'endAgreement') && agreement.state === 'SIGNED' ? (
            <RowMenu
              name={otherSide(agreement, ownId)?.name ?? agreement.subject}
              verbs={[{ label: t('agreement.end'), icon: IconWritingOff, to: to(`terminer:${agreement.id}`) }]}
            />
          ) : may(agreement, 'endAgreement') ? (
            <Button component={Link} to={to(`terminer:${agreement.id}`)} size="compact-md" variant="default">
              {t(endWord(agreement, ownId))}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
}

/** One ends what is signed, declines what the other side proposed, and takes back what one proposed oneself. */
export function endWord(agreement: Agreement, ownId: string): 'agreement.end' | 'agreement.decline' | 'agreement.takeBack' {
  if (agreement.state === 'SIGNED') return 'agreement.end';
  return agreement.proposer?.id === ownId ? 'agreement.takeBack' : 'agreement.decline';
}
