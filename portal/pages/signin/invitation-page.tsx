import { useMutation, useQuery } from '@apollo/client/react';
import { PasswordInput, TextInput, Title } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AcceptInvitationDocument, InvitationDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { ActionForm } from '../../ui/action-form';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { RowsSkeleton } from '../../ui/loading';
import { LonePage } from '../../ui/page-layout';
import { usePageTitle } from '../../ui/shell-context';

/** What the link of an invitation opens. Opening it uses nothing up: the button does. */
export default function InvitationPage() {
  const { t } = useTranslation('invitation');
  usePageTitle(t('title'));
  const [code] = useState(() => window.location.hash.slice(1));
  const { data, error, refetch } = useQuery(InvitationDocument, { variables: { code }, fetchPolicy: 'network-only' });
  return (
    <LonePage>
      {error && !data ? <ErrorState onRetry={() => void refetch()} /> : null}
      {!data && !error ? <RowsSkeleton rows={4} /> : null}
      {data?.invitation ? <Invited code={code} {...data.invitation} /> : null}
      {data && !data.invitation ? <Over /> : null}
    </LonePage>
  );
}

function Over() {
  const { t } = useTranslation('invitation');
  return (
    <>
      <Title order={1}>{t('over')}</Title>
      <p>{t('overText')}</p>
      <p>
        <Link to="/sign-in">{t('signIn')}</Link>
      </p>
    </>
  );
}

interface InvitedProps {
  code: string;
  organisationName: string;
  inviterName: string;
  invitedBy: string;
  expiresAt: string;
}

function Invited({ code, organisationName, inviterName, invitedBy, expiresAt }: InvitedProps) {
  const { t } = useTranslation('invitation');
  const format = useFormat();
  const [accept] = useMutation(AcceptInvitationDocument);
  const submit = async (form: FormData) => {
    const said = (name: string) => String(form.get(name) ?? '');
    const input = { code, displayName: said('displayName'), function: said('function'), email: said('email'), password: said('password') };
    const { data } = await accept({ variables: { input } });
    return data?.acceptInvitation.problems ?? [];
  };
  return (
    <>
      <Title order={1}>{t('invites', { inviter: inviterName, organisation: organisationName })}</Title>
      <p className="m-meta">{t('by', { by: invitedBy, day: format.date(expiresAt) })}</p>
      <p>{t('what')}</p>
      {/* The whole portal starts anew, as the person who has just come in. */}
      <ActionForm onSubmit={submit} onDone={() => window.location.replace('/')} submit={t('accept')} fullWidth>
        {({ field }) => (
          <>
            <TextInput {...field('displayName')} label={t('name')} autoComplete="name" required withAsterisk={false} />
            <TextInput
              {...field('function')}
              label={t('function')}
              description={t('functionHint')}
              autoComplete="organization-title"
              required
              withAsterisk={false}
            />
            <TextInput {...field('email')} type="email" label={t('email')} autoComplete="username" required withAsterisk={false} />
            <PasswordInput
              {...field('password')}
              label={t('password')}
              description={t('passwordHint')}
              autoComplete="new-password"
              required
              withAsterisk={false}
              visibilityToggleIcon={({ reveal }) => <Icon of={reveal ? IconEyeOff : IconEye} size={20} />}
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
            />
          </>
        )}
      </ActionForm>
    </>
  );
}
