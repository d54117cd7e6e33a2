import { useMutation, useQuery } from '@apollo/client/react';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CorrectReportDocument, FundersUnderAgreementDocument, SubmitReportDocument } from '../../../schema/generated/graphql';
import { ActionForm } from '../../ui/action-form';
import { RowsSkeleton } from '../../ui/loading';
import { useWords } from './report-words';

interface EditionFormProps {
  edition: { id: string; version: number };
  onDone: (id: string) => void;
}

export function SubmitForm({ edition, onDone, already }: EditionFormProps & { already: string[] }) {
  const { t } = useWords();
  const common = useTranslation('common').t;
  const [submit] = useMutation(SubmitReportDocument);
  const [funderId, setFunderId] = useState<string | null>(null);
  const { data } = useQuery(FundersUnderAgreementDocument, { fetchPolicy: 'cache-and-network' });
  const funders = data?.organisations.nodes.filter(({ id }) => !already.includes(id));
  if (!funders) return <RowsSkeleton rows={2} />;
  if (!funders.length) return <p>{t('editions.noFunder')}</p>;
  const send = async () => {
    if (!funderId) return [{ code: 'REQUIRED', field: 'funderId', message: common('form.required') }];
    const { data: done } = await submit({ variables: { input: { editionId: edition.id, version: edition.version, funderId } } });
    if (done?.submitReport.submission) onDone(done.submitReport.submission.id);
    return done?.submitReport.problems ?? [];
  };
  return (
    <ActionForm onSubmit={send} submit={t('editions.submit')} after={<p className="m-meta">{t('editions.submitText')}</p>}>
      {({ field }) => (
        <Select
          {...field('funderId')}
          label={t('editions.funder')}
          data={funders.map(({ id, name }) => ({ value: id, label: name }))}
          value={funderId}
          onChange={setFunderId}
          comboboxProps={{ withinPortal: true }}
        />
      )}
    </ActionForm>
  );
}

export function CorrectForm({ edition, onDone }: EditionFormProps) {
  const { t } = useWords();
  const [correct] = useMutation(CorrectReportDocument);
  const [correction, setCorrection] = useState('');
  const send = async () => {
    const { data } = await correct({ variables: { input: { editionId: edition.id, version: edition.version, correction } } });
    if (data?.correctReport.edition) onDone(data.correctReport.edition.id);
    return data?.correctReport.problems ?? [];
  };
  return (
    <ActionForm onSubmit={send} submit={t('editions.correct')} after={<p className="m-meta">{t('editions.correctText')}</p>}>
      {({ field }) => (
        <Textarea
          {...field('correction')}
          label={t('editions.correctionLabel')}
          description={t('editions.correctionHint')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={correction}
          onChange={(event) => setCorrection(event.currentTarget.value)}
        />
      )}
    </ActionForm>
  );
}
