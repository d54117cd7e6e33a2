import { useMutation } from '@apollo/client/react';
import { Button, Select, TextInput } from '@mantine/core';
import { IconCopy, IconMailPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InviteOrganisationDocument, type OrganisationKind, WithdrawInvitationDocument } from '../../../schema/generated/graphql';
import { useFormat } from '../../text/format';
import { usualName } from '../../text/usual-name';
import { ActionButton, ActionForm } from '../../ui/action-form';
import { Icon } from '../../ui/icon';
import { SideBox } from '../../ui/side-box';
import { useToast } from '../../ui/undo-toast';
import css from './directory.module.css';
import type { Entry } from './entry-page';

interface InviteBoxProps {
  entry: Entry;
  manages: boolean;
}

type Invitation = NonNullable<NonNullable<Entry['organisation']>['invitations']>[number];

/** Whether the structure takes part in the network, and the step that leads there. */
export function InviteBox({ entry, manages }: InviteBoxProps) {
  const { t } = useTranslation('directory');
  const [code, setCode] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const organisation = entry.organisation;
  if (organisation?.active) return <Active organisation={organisation} manages={manages} />;
  const latest = organisation?.invitations?.[0];
  const standing = latest?.stands ? latest : undefined;
  if (code && standing) return <LinkToHandOver code={code} invitation={standing} />;
  return (
    <SideBox title={t('invite.title')} intro={entry.kind === 'PRISON' ? t('invite.prison') : standing ? undefined : t('invite.intro')}>
      {latest ? <State invitation={latest} /> : null}
      {standing?.mine && manages ? <p className="m-meta">{t('invite.proposeHint')}</p> : null}
      {entry.kind === 'PRISON' || (standing && !standing.mine) ? null : manages ? (
        open ? (
          <InviteForm entry={entry} onCode={setCode} />
        ) : (
          <div className={css.links}>
            <Button leftSection={<Icon of={IconMailPlus} />} variant={standing ? 'default' : 'filled'} onClick={() => setOpen(true)}>
              {standing ? t('invite.again') : t('invite.open')}
            </Button>
            {standing ? <Withdraw invitation={standing} /> : null}
            {standing && organisation ? (
              <Button component={Link} to={`/network?faire=proposer:${organisation.id}`} variant="default">
                {t('invite.propose')}
              </Button>
            ) : null}
          </div>
        )
      ) : (
        <p className="m-meta">{t('invite.managersOnly')}</p>
      )}
    </SideBox>
  );
}

function Active({ organisation, manages }: { organisation: NonNullable<Entry['organisation']>; manages: boolean }) {
  const { t } = useTranslation('directory');
  return (
    <SideBox title={t('invite.title')} intro={organisation.partner ? t('invite.partner') : t('invite.active')}>
      <div className={css.links}>
        <Button component={Link} to={`/network?faire=structure:${organisation.id}`} variant="default">
          {t('invite.sheet')}
        </Button>
        {manages && !organisation.partner && organisation.kind !== 'EMPLOYER' ? (
          <Button component={Link} to={`/network?faire=proposer:${organisation.id}`}>
            {t('invite.propose')}
          </Button>
        ) : null}
      </div>
    </SideBox>
  );
}

function State({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const { stands, invitedBy, inviter, createdAt, expiresAt } = invitation;
  if (!stands) return <p>{t('invite.over', { day: format.date(createdAt) })}</p>;
  return (
    <p>
      {t('invite.by', { by: invitedBy, organisation: inviter?.name ?? '', day: format.date(createdAt) })}.{' '}
      {t('invite.until', { day: format.date(expiresAt) })}
    </p>
  );
}

const KINDS_OF_STRUCTURE: OrganisationKind[] = ['HOST_ASSOCIATION', 'ADDICTION_ASSOCIATION', 'INSERTION_WORKPLACE', 'MISSION_LOCALE'];
/** Kinds whose very name tells where somebody comes from: another public name is asked for. */
const TELLING = ['SPIP', 'SPIP_BRANCH'];

function InviteForm({ entry, onCode }: { entry: Entry; onCode: (code: string) => void }) {
  const { t } = useTranslation(['directory', 'words']);
  const [invite] = useMutation(InviteOrganisationDocument);
  const [publicName, setPublicName] = useState(TELLING.includes(entry.kind) ? '' : usualName(entry.name));
  const [kind, setKind] = useState<OrganisationKind | null>(null);
  const submit = async () => {
    const { data } = await invite({ variables: { input: { entryId: entry.id, publicName, kind } } });
    if (data?.inviteOrganisation.code) onCode(data.inviteOrganisation.code);
    return data?.inviteOrganisation.problems ?? [];
  };
  return (
    <ActionForm onSubmit={submit} submit={t('invite.submit')} fullWidth>
      {({ field }) => (
        <>
          <TextInput
            {...field('publicName')}
            label={t('invite.publicName')}
            description={t('invite.publicNameHint')}
            value={publicName}
            onChange={(event) => setPublicName(event.currentTarget.value)}
            required
            withAsterisk={false}
          />
          {entry.kind === 'STRUCTURE' ? (
            <Select
              {...field('kind')}
              label={t('invite.kind')}
              data={KINDS_OF_STRUCTURE.map((value) => ({ value, label: t(`words:organisationKind.${value}`) }))}
              value={kind}
              onChange={(value) => setKind(value as OrganisationKind | null)}
            />
          ) : null}
        </>
      )}
    </ActionForm>
  );
}

function Withdraw({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('directory');
  const toast = useToast();
  const [withdraw] = useMutation(WithdrawInvitationDocument);
  return (
    <ActionButton
      variant="default"
      onAction={async () => {
        const { data } = await withdraw({ variables: { input: { invitationId: invitation.id } } });
        return data?.withdrawInvitation.problems ?? [];
      }}
      onDone={() => toast(t('invite.withdrawn'))}
    >
      {t('invite.withdraw')}
    </ActionButton>
  );
}

/** After the `#` of an address nothing is sent to a server: no log, ours or another's, keeps the code. */
function LinkToHandOver({ code, invitation }: { code: string; invitation: Invitation }) {
  const { t } = useTranslation('directory');
  const format = useFormat();
  const toast = useToast();
  const link = `${window.location.origin}/invitation#${code}`;
  return (
    <SideBox title={t('invite.linkTitle')} intro={t('invite.linkHint', { day: format.date(invitation.expiresAt) })}>
      <div className={css.link}>
        <TextInput label={t('invite.link')} value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
        <Button
          leftSection={<Icon of={IconCopy} />}
          onClick={() => void navigator.clipboard.writeText(link).then(() => toast(t('invite.copied')))}
        >
          {t('invite.copy')}
        </Button>
      </div>
    </SideBox>
  );
}
