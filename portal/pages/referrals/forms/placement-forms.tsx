import { useTranslation } from 'react-i18next';
import {
  CloseReferralDocument,
  EnterPlacementDocument,
  ExitPlacementDocument,
  type ExitReason,
  type Housing,
  type ReferralOutcome,
  type WorkAtExit,
} from '../../../../schema/generated/graphql';
import { dayOf } from '../../../text/format';
import { useReferralVerb } from '../use-referral-verb';
import { type Ask, yesNo } from './asked-fields';
import { VerbForm } from './verb-form';
import type { VerbProps } from './verbs';

const HOUSING: Housing[] = [
  'PRISON',
  'WITH_RELATIVES',
  'SOCIAL_RESIDENCE',
  'SOCIAL_TENANT',
  'PRIVATE_TENANT',
  'HOSPITAL',
  'OTHER',
  'UNKNOWN',
];
const WORK: WorkAtExit[] = ['CDI', 'CDD_LONG', 'CDD_SHORT', 'CDDI', 'TRAINING', 'NONE'];
const EXITS: ExitReason[] = [
  'END_OF_SENTENCE',
  'PAROLE',
  'MEDICAL_SUSPENSION',
  'REVOKED_RULES',
  'REVOKED_NEW_OFFENCE',
  'REVOKED_ESCAPE',
  'REVOKED_UNRECORDED',
];
const OUTCOMES: ReferralOutcome[] = [
  'COMPLETED',
  'WORK_OR_TRAINING',
  'MOVED',
  'INTERRUPTED_BY_PERSON',
  'INTERRUPTED_BY_PARTNER',
  'ENDED_EARLY',
  'OTHER',
];

export function EnterForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(EnterPlacementDocument);
  const today = dayOf(new Date());
  const asks: Ask[] = [
    { name: 'enteredOn', kind: 'day', label: t('field.enteredOn'), max: today },
    { name: 'place', kind: 'line', label: t('field.room'), optional: true },
    {
      name: 'housingAtEntry',
      kind: 'choice',
      label: t('field.housingAtEntry'),
      optional: true,
      empty: 'field.unknown',
      options: HOUSING.map((value) => ({ value, label: t(`housing.${value}`) })),
    },
    { name: 'familySituation', kind: 'line', label: t('field.familySituation'), optional: true },
    { name: 'hasChildren', kind: 'yesno', label: t('field.hasChildren'), optional: true },
  ];
  return (
    <VerbForm
      asks={asks}
      current={{ enteredOn: today }}
      submit={t('verb.enterPlacement')}
      run={({ enteredOn, place, housingAtEntry, familySituation, hasChildren }) =>
        run({
          referralId: referral.id,
          version: referral.version,
          enteredOn: enteredOn ?? '',
          place,
          housingAtEntry: housingAtEntry as Housing | null,
          familySituation,
          hasChildren: yesNo(hasChildren),
        })
      }
      onDone={onDone}
    />
  );
}

export function ExitForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(ExitPlacementDocument);
  const today = dayOf(new Date());
  const asks: Ask[] = [
    { name: 'exitedOn', kind: 'day', label: t('field.exitedOn'), min: referral.placementDates?.enteredOn ?? undefined, max: today },
    {
      name: 'exitReason',
      kind: 'choice',
      label: t('field.exitReason'),
      options: EXITS.map((value) => ({ value, label: t(`exitReason.${value}`) })),
    },
    {
      name: 'housingAtExit',
      kind: 'choice',
      label: t('field.housingAtExit'),
      optional: true,
      empty: 'field.unknown',
      options: HOUSING.map((value) => ({ value, label: t(`housing.${value}`) })),
    },
    {
      name: 'workAtExit',
      kind: 'choice',
      label: t('field.workAtExit'),
      optional: true,
      empty: 'field.unknown',
      options: WORK.map((value) => ({ value, label: t(`work.${value}`) })),
    },
  ];
  return (
    <VerbForm
      asks={asks}
      current={{ exitedOn: today }}
      submit={t('verb.exitPlacement')}
      confirm={t('confirm.exitPlacement')}
      run={({ exitedOn, exitReason, housingAtExit, workAtExit }) =>
        run({
          referralId: referral.id,
          version: referral.version,
          exitedOn: exitedOn ?? '',
          exitReason: exitReason as ExitReason,
          housingAtExit: housingAtExit as Housing | null,
          workAtExit: workAtExit as WorkAtExit | null,
        })
      }
      onDone={onDone}
    />
  );
}

export function CloseForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(CloseReferralDocument);
  return (
    <VerbForm
      asks={[
        {
          name: 'outcome',
          kind: 'choice',
          label: t('field.outcome'),
          options: OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
        },
      ]}
      submit={t('verb.closeReferral')}
      confirm={t('confirm.closeReferral')}
      run={({ outcome }) => run({ referralId: referral.id, version: referral.version, outcome: outcome as ReferralOutcome })}
      onDone={onDone}
    />
  );
}
