import { useMutation, useQuery } from '@apollo/client/react';
import { Select, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EndAgreementDocument,
  NetworkDocument,
  NetworkOrganisationDocument,
  ProposeAgreementDocument,
  SignAgreementDocument,
} from '../../../schema/generated/graphql';
import { dayOf, useFormat } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { DateInput } from '../../ui/date-input';
import { DefinitionRows } from '../../ui/definition-rows';
import { type Agreement, otherSide } from './agreement';
import { endWord } from './agreement-list';

interface FormProps {
  ownId: string;
  onDone: () => void;
}

interface ProposeFormProps extends FormProps {
  /** With whom, when the form was opened from its sheet. */
  partnerId?: string;
}

export function ProposeForm({ ownId, partnerId: given, onDone }: ProposeFormProps) {
  const { t } = useTranslation(['network', 'common']);
  const [propose] = useMutation(ProposeAgreementDocument);
  const [partnerId, setPartnerId] = useState<string | null>(given ?? null);
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [subject, setSubject] = useState('');
  const [search, setSearch] = useState('');
  const ask = useDebouncedCallback(setSearch, 250);
  const partner = useQuery(NetworkOrganisationDocument, { variables: { id: given ?? '' }, skip: !given }).data?.organisation;
  const { data } = useQuery(NetworkDocument, { variables: { search, first: 20 } });
  const found = (data?.organisations.nodes ?? []).filter(({ id, kind }) => id !== ownId && kind !== 'EMPLOYER');
  // Whoever is chosen stays in the list while something else is looked for.
  const options = [...(partner && !found.some(({ id }) => id === partner.id) ? [partner] : []), ...found];
  const submit = async () => {
    const required = t('common:form.required');
    const missing = [!partnerId && 'partnerId', !subject.trim() && 'subject', !startsOn && 'startsOn', !endsOn && 'endsOn'].filter(
      (field): field is string => Boolean(field),
    );
    if (!partnerId || !startsOn || !endsOn || missing.length)
      return missing.map((field) => ({ code: 'REQUIRED', field, message: required }));
    const { data: done } = await propose({ variables: { input: { partnerId, subject, startsOn, endsOn } } });
    return done?.proposeAgreement.problems ?? [];
  };
  return (
    <ActionForm
      onSubmit={submit}
      onDone={onDone}
      submit={t('agreement.propose')}
      after={<p className="m-meta">{t('agreement.proposeHint')}</p>}
    >
      {({ field }) => (
        <>
          <Select
            {...field('partnerId')}
            label={t('agreement.partner')}
            placeholder={t('agreement.partnerHint')}
            searchable
            data={options.map(({ id, name }) => ({ value: id, label: name }))}
            filter={({ options: all }) => all}
            value={partnerId}
            onChange={setPartnerId}
            onSearchChange={ask}
            nothingFoundMessage={t('directory.emptyTitle')}
            comboboxProps={{ withinPortal: true }}
          />
          <Textarea
            {...field('subject')}
            label={t('agreement.subject')}
            description={t('agreement.subjectHint')}
            autosize
            minRows={2}
            maxLength={500}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <DateInput {...field('startsOn')} label={t('agreement.startsOn')} value={startsOn} onChange={setStartsOn} />
          <DateInput
            {...field('endsOn')}
            label={t('agreement.endsOn')}
            value={endsOn}
            onChange={setEndsOn}
            min={startsOn ?? dayOf(new Date())}
          />
        </>
      )}
    </ActionForm>
  );
}

interface AgreementFormProps extends FormProps {
  agreement: Agreement;
}

function Terms({ agreement, ownId }: Omit<AgreementFormProps, 'onDone'>) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <DefinitionRows
      rows={[
        { label: t('agreement.with'), value: otherSide(agreement, ownId)?.name },
        { label: t('agreement.subject'), value: agreement.subject },
        {
          label: t('column.dates'),
          value: t('agreement.dates', { from: format.date(agreement.startsOn), to: format.date(agreement.endsOn) }),
        },
      ]}
    />
  );
}

export function SignForm({ agreement, ownId, onDone }: AgreementFormProps) {
  const { t } = useTranslation('network');
  const [sign] = useMutation(SignAgreementDocument);
  const submit = async () => {
    const { data } = await sign({ variables: { input: { agreementId: agreement.id, version: agreement.version } } });
    return data?.signAgreement.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('agreement.sign')} after={<p className="m-meta">{t('agreement.signHint')}</p>}>
      <Terms agreement={agreement} ownId={ownId} />
    </ActionForm>
  );
}

export function EndForm({ agreement, ownId, onDone }: AgreementFormProps) {
  const { t } = useTranslation('network');
  const [end] = useMutation(EndAgreementDocument);
  const submit = async () => {
    const { data } = await end({ variables: { input: { agreementId: agreement.id, version: agreement.version } } });
    return data?.endAgreement.problems ?? [];
  };
  const hint = agreement.state === 'SIGNED' ? 'agreement.endHint' : 'agreement.declineHint';
  return (
    <ActionForm
      onSubmit={submit}
      onDone={onDone}
      variant="danger"
      submit={t(endWord(agreement, ownId))}
      after={<p className="m-meta">{t(hint)}</p>}
    >
      <Terms agreement={agreement} ownId={ownId} />
    </ActionForm>
  );
}
