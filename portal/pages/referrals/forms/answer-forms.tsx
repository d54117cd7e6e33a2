import { useTranslation } from 'react-i18next';
import {
  AcceptReferralDocument,
  type DeclineReason,
  DeclineReferralDocument,
  GiveOpinionDocument,
  type OpinionKind,
} from '../../../../schema/generated/graphql';
import { dayOf } from '../../../text/format';
import { VisibleTo } from '../../../ui/timeline';
import { usePartners } from '../use-partners';
import { useReferralVerb } from '../use-referral-verb';
import type { Ask } from './asked-fields';
import { VerbForm } from './verb-form';
import type { VerbProps } from './verbs';

const OPINIONS: OpinionKind[] = ['FAVOURABLE', 'UNFAVOURABLE', 'PENDING', 'NO_FOLLOW_UP'];
const REASONS: DeclineReason[] = [
  'NO_PLACE',
  'OUTSIDE_REMIT',
  'NEEDS_OTHER_CARE',
  'UNFAVOURABLE_OPINION',
  'PERSON_DECLINED',
  'NO_SHOW',
  'NO_FOLLOW_UP',
];

export function OpinionForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(GiveOpinionDocument);
  const today = dayOf(new Date());
  const asks: Ask[] = [
    {
      name: 'kind',
      kind: 'choice',
      label: t('field.opinion'),
      options: OPINIONS.map((value) => ({ value, label: t(`opinion.${value}`) })),
    },
    { name: 'givenOn', kind: 'day', label: t('field.givenOn'), max: today },
    { name: 'comment', kind: 'prose', label: t('field.comment'), description: t('field.commentHint'), optional: true },
  ];
  return (
    <VerbForm
      asks={asks}
      current={{ givenOn: today }}
      submit={t('verb.giveOpinion')}
      confirm={({ kind }) => t('confirm.giveOpinion', { value: t(`opinion.${kind as OpinionKind}`) })}
      run={({ kind, givenOn, comment }) => run({ referralId: referral.id, kind: kind as OpinionKind, givenOn: givenOn ?? today, comment })}
      onDone={onDone}
      after={<VisibleTo readers={['REFERRER', 'RECIPIENT']} />}
    />
  );
}

export function AcceptForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(AcceptReferralDocument);
  const asks: Ask[] = [{ name: 'message', kind: 'prose', label: t('field.message'), optional: true }];
  if (referral.kind === 'PLACEMENT_EXTERIEUR')
    asks.unshift({ name: 'expectedOn', kind: 'day', label: t('field.expectedOn'), optional: true });
  return (
    <VerbForm
      asks={asks}
      submit={t('verb.acceptReferral')}
      confirm={t('confirm.acceptReferral')}
      run={({ message, expectedOn }) =>
        run({ referralId: referral.id, version: referral.version, message, ...(expectedOn ? { expectedOn } : {}) })
      }
      onDone={onDone}
    />
  );
}

export function DeclineForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(DeclineReferralDocument);
  const { all } = usePartners(referral.kind);
  const asks: Ask[] = [
    {
      name: 'reason',
      kind: 'choice',
      label: t('field.reason'),
      options: REASONS.map((value) => ({ value, label: t(`declineReason.${value}`) })),
    },
    { name: 'message', kind: 'prose', label: t('field.message'), optional: true },
    { name: 'proposal', kind: 'prose', label: t('field.proposal'), description: t('field.proposalHint'), optional: true },
    {
      name: 'proposedOrganisationId',
      kind: 'choice',
      label: t('field.proposedOrganisation'),
      optional: true,
      options: all.filter((one) => one.id !== referral.addressee?.id).map((one) => ({ value: one.id, label: one.name })),
    },
  ];
  return (
    <VerbForm
      asks={asks}
      submit={t('verb.declineReferral')}
      confirm={t('confirm.declineReferral')}
      run={({ reason, message, proposal, proposedOrganisationId }) =>
        run({
          referralId: referral.id,
          version: referral.version,
          reason: reason as DeclineReason,
          message,
          proposal,
          proposedOrganisationId,
        })
      }
      onDone={onDone}
    />
  );
}
