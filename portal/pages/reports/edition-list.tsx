import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FreezeReportDocument, ReportEditionsDocument } from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { DataTable } from '../../ui/data-table';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { RowsSkeleton } from '../../ui/loading';
import { SectionHead } from '../../ui/section-head';
import { useToast } from '../../ui/undo-toast';
import { EditionState } from './edition-words';
import { type ReportKind, useWords } from './report-words';

/** The editions of the period that is shown, and the first one to freeze. */
export function EditionList({ kind, from, to, manages }: { kind: ReportKind; from: string; to: string; manages: boolean }) {
  const { format, t } = useWords();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery(ReportEditionsDocument, { variables: { kind, from, to }, fetchPolicy: 'cache-and-network' });
  const editions = data?.reportEditions;
  const freezes = manages && editions?.length === 0;
  return (
    <section id="editions" className="m-no-print">
      <SectionHead title={t('editions.title')} count={editions?.length || undefined} />
      {error && !editions ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!editions && !error ? <RowsSkeleton rows={2} /> : null}
      {editions?.length ? (
        <DataTable
          caption={t('editions.caption')}
          rows={editions}
          rowKey={(one) => one.id}
          rowTo={(one) => `/reports/editions/${one.id}`}
          columns={[
            {
              key: 'name',
              header: t('submissions.report'),
              phone: 'title',
              cell: (one) => <Link to={`/reports/editions/${one.id}`}>{t('editions.name', { number: one.number })}</Link>,
            },
            {
              key: 'by',
              header: t('submissions.date'),
              phone: 'line',
              cell: (one) => t('editions.by', { date: format.date(one.frozenAt), author: one.author }),
            },
            {
              key: 'to',
              header: t('editions.submissions'),
              phone: 'line',
              cell: (one) => one.submissions?.map(({ funder }) => funder?.name).join(', ') || '–',
            },
            {
              key: 'state',
              header: t('submissions.stateHead'),
              width: 180,
              phone: 'aside',
              cell: (one) => <EditionState state={one.state} />,
            },
          ]}
          empty={null}
        />
      ) : null}
      {editions?.length === 0 ? <p className="m-meta">{t(manages ? 'editions.none' : 'editions.managersOnly')}</p> : null}
      {freezes ? (
        <Button mt="sm" variant="default" onClick={() => setOpen(true)}>
          {t('editions.freeze')}
        </Button>
      ) : null}
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('editions.freeze')}>
        <FreezeForm kind={kind} from={from} to={to} />
      </Dialog>
    </section>
  );
}

function FreezeForm({ kind, from, to }: { kind: ReportKind; from: string; to: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const toast = useToast();
  const [freeze] = useMutation(FreezeReportDocument);
  const submit = async () => {
    const { data } = await freeze({ variables: { input: { kind, from, to } } });
    const done = data?.freezeReport;
    if (done?.edition) {
      toast(t('editions.frozen'));
      void navigate(`/reports/editions/${done.edition.id}`);
    }
    return done?.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} submit={t('editions.freeze')}>
      <p>{t('editions.freezeText')}</p>
    </ActionForm>
  );
}
