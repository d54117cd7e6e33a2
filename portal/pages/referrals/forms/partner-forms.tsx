import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AddReferralPartnerDocument, ReorientReferralDocument } from '../../../../schema/generated/graphql';
import { usePartners } from '../use-partners';
import { useReferralVerb } from '../use-referral-verb';
import type { Ask } from './asked-fields';
import { VerbForm } from './verb-form';
import type { VerbProps } from './verbs';

export function ReorientForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const navigate = useNavigate();
  const run = useReferralVerb(ReorientReferralDocument);
  const { usable } = usePartners(referral.kind);
  const proposed = referral.answer?.proposedOrganisation;
  const asks: Ask[] = [
    {
      name: 'addresseeId',
      kind: 'choice',
      label: t('field.newAddressee'),
      options: usable.filter((one) => one.id !== referral.addressee?.id).map((one) => ({ value: one.id, label: one.name })),
    },
    { name: 'message', kind: 'prose', label: t('field.newMessage'), description: t('field.newMessageHint'), optional: true },
  ];
  return (
    <VerbForm
      asks={asks}
      current={proposed && usable.some((one) => one.id === proposed.id) ? { addresseeId: proposed.id } : {}}
      submit={t('verb.reorientReferral')}
      confirm={t('confirm.reorientReferral')}
      run={({ addresseeId, message }) =>
        run({ referralId: referral.id, version: referral.version, addresseeId: addresseeId ?? '', message })
      }
      onDone={(answer) => {
        onDone?.(answer);
        if (answer.referral && answer.referral.id !== referral.id) void navigate(`/referrals/${answer.referral.ref}`);
      }}
    />
  );
}

export function AddPartnerForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation(['referrals', 'words']);
  const run = useReferralVerb(AddReferralPartnerDocument);
  const { usable } = usePartners(null);
  const present = new Set(referral.parties?.map((party) => party.organisation?.id));
  const asks: Ask[] = [
    {
      name: 'organisationId',
      kind: 'choice',
      label: t('field.partner'),
      options: usable
        .filter((one) => ['MISSION_LOCALE', 'ADDICTION_ASSOCIATION', 'INSERTION_WORKPLACE'].includes(one.kind) && !present.has(one.id))
        .map((one) => ({ value: one.id, label: `${one.name}, ${t(`words:organisationKind.${one.kind}`)}` })),
    },
  ];
  return (
    <VerbForm
      asks={asks}
      submit={t('verb.addReferralPartner')}
      run={({ organisationId }) => run({ referralId: referral.id, organisationId: organisationId ?? '' })}
      onDone={onDone}
    />
  );
}
