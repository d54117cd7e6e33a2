import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  AddSiteDocument,
  ChangeOrganisationDocument,
  type OrganisationKind,
  type OrganisationSheetFragment,
  RegisterOrganisationDocument,
} from '../../../schema/generated/graphql';
import { ActionForm, type FormState } from '../../ui/action-form';
import css from './network.module.css';

const KINDS: OrganisationKind[] = [
  'HOST_ASSOCIATION',
  'MISSION_LOCALE',
  'ADDICTION_ASSOCIATION',
  'INSERTION_WORKPLACE',
  'EMPLOYER',
  'SPIP',
  'FUNDER',
];

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '');
const factsOf = (form: FormData) => ({
  name: textOf(form, 'name'),
  publicName: textOf(form, 'publicName'),
  siret: textOf(form, 'siret') || null,
  city: textOf(form, 'city') || null,
  departement: textOf(form, 'departement') || null,
  phone: textOf(form, 'phone') || null,
});

function Facts({ field, organisation }: { field: FormState['field']; organisation?: OrganisationSheetFragment }) {
  const { t } = useTranslation('network');
  return (
    <>
      <TextInput {...field('name')} label={t('organisation.name')} defaultValue={organisation?.name} required maxLength={200} />
      <TextInput
        {...field('publicName')}
        label={t('organisation.publicName')}
        description={t('organisation.publicNameHint')}
        defaultValue={organisation?.publicName}
        required
        maxLength={200}
      />
      <TextInput
        {...field('siret')}
        label={t('organisation.siret')}
        description={t('organisation.siretHint')}
        defaultValue={organisation?.siret ?? ''}
        inputMode="numeric"
      />
      <div className={css.pair}>
        <TextInput {...field('city')} label={t('column.city')} defaultValue={organisation?.city ?? ''} />
        <TextInput
          {...field('departement')}
          label={t('filter.departement')}
          placeholder="80"
          defaultValue={organisation?.departement ?? ''}
          maxLength={3}
        />
      </div>
      <TextInput {...field('phone')} label={t('organisation.phone')} type="tel" defaultValue={organisation?.phone ?? ''} />
    </>
  );
}

export function RegisterForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['network', 'words']);
  const [register] = useMutation(RegisterOrganisationDocument);
  const submit = async (form: FormData) => {
    const { data } = await register({ variables: { input: { kind: textOf(form, 'kind') as OrganisationKind, ...factsOf(form) } } });
    return data?.registerOrganisation.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('organisation.register')}>
      {({ field }) => (
        <>
          <NativeSelect
            {...field('kind')}
            label={t('column.kind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`words:organisationKind.${kind}`) }))}
          />
          <Facts field={field} />
        </>
      )}
    </ActionForm>
  );
}

interface OwnFormProps {
  organisation: OrganisationSheetFragment;
  onDone: () => void;
}

export function ChangeForm({ organisation, onDone }: OwnFormProps) {
  const { t } = useTranslation('network');
  const [change] = useMutation(ChangeOrganisationDocument);
  const submit = async (form: FormData) => {
    const { data } = await change({
      variables: { input: { organisationId: organisation.id, version: organisation.version, ...factsOf(form) } },
    });
    return data?.changeOrganisation.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('organisation.save')}>
      {({ field }) => <Facts field={field} organisation={organisation} />}
    </ActionForm>
  );
}

export function SiteForm({ organisation, onDone }: OwnFormProps) {
  const { t } = useTranslation('network');
  const [add] = useMutation(AddSiteDocument);
  const submit = async (form: FormData) => {
    const { data } = await add({
      variables: {
        input: {
          organisationId: organisation.id,
          name: textOf(form, 'name'),
          street: textOf(form, 'street') || null,
          postalCode: textOf(form, 'postalCode') || null,
          city: textOf(form, 'city'),
        },
      },
    });
    return data?.addSite.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} onDone={onDone} submit={t('site.add')}>
      {({ field }) => (
        <>
          <TextInput {...field('name')} label={t('site.name')} required maxLength={200} />
          <TextInput {...field('street')} label={t('site.street')} />
          <div className={css.pair}>
            <TextInput {...field('postalCode')} label={t('site.postalCode')} inputMode="numeric" maxLength={5} />
            <TextInput {...field('city')} label={t('column.city')} required />
          </div>
        </>
      )}
    </ActionForm>
  );
}
