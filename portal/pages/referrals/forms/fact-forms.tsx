import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import {
  ChangeAvailabilityDocument,
  ChangeBeneficiaryContactDocument,
  ChangeBeneficiaryIdentityDocument,
  ChangeJudicialSituationDocument,
  FullNameDocument,
  RecordQuestionnaireDocument,
  type Setting,
  type Sex,
  WriteOwnNoteDocument,
} from '../../../../schema/generated/graphql';
import { dayOf } from '../../../text/format';
import { RowsSkeleton } from '../../../ui/loading';
import { useReferralVerb } from '../use-referral-verb';
import { type Ask, saidYesNo, yesNo } from './asked-fields';
import { VerbForm } from './verb-form';
import type { VerbProps } from './verbs';

const LINE = (name: string, label: string, description?: string): Ask => ({ name, kind: 'line', label, description, optional: true });
const DAY = (name: string, label: string): Ask => ({ name, kind: 'day', label, optional: true });

export function QuestionnaireForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(RecordQuestionnaireDocument);
  const assessment = referral.assessment;
  const { questionnaireSentOn: sentOn, questionnaireReturnedOn: returnedOn, informationMeetingOn, summary } = assessment ?? {};
  return (
    <VerbForm
      asks={[
        DAY('sentOn', t('field.questionnaireSentOn')),
        DAY('returnedOn', t('field.questionnaireReturnedOn')),
        DAY('informationMeetingOn', t('field.informationMeetingOn')),
        { name: 'summary', kind: 'prose', label: t('field.summary'), optional: true },
      ]}
      current={{
        sentOn: sentOn ?? null,
        returnedOn: returnedOn ?? null,
        informationMeetingOn: informationMeetingOn ?? null,
        summary: summary ?? null,
      }}
      submit={t('verb.recordQuestionnaire')}
      run={(typed) => run({ referralId: referral.id, version: assessment?.version ?? 0, ...typed })}
      onDone={onDone}
    />
  );
}

export function AvailabilityForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(ChangeAvailabilityDocument);
  const { hours = null, areas = null, availableFrom = null, version = 0 } = referral.availability ?? {};
  return (
    <VerbForm
      asks={[
        LINE('hours', t('field.hours'), t('field.hoursHint')),
        LINE('areas', t('field.areas')),
        DAY('availableFrom', t('field.availableFrom')),
      ]}
      current={{ hours, areas, availableFrom }}
      submit={t('verb.changeAvailability')}
      run={(typed) => run({ referralId: referral.id, version, ...typed })}
      onDone={onDone}
    />
  );
}

export function ContactForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(ChangeBeneficiaryContactDocument);
  const { address = null, phone = null, email = null, version = 0 } = referral.contact ?? {};
  return (
    <VerbForm
      asks={[
        { name: 'address', kind: 'prose', label: t('field.address'), optional: true },
        LINE('phone', t('field.phone')),
        LINE('email', t('field.email')),
      ]}
      current={{ address, phone, email }}
      submit={t('verb.changeBeneficiaryContact')}
      run={(typed) => run({ referralId: referral.id, version, ...typed })}
      onDone={onDone}
    />
  );
}

export function IdentityForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(ChangeBeneficiaryIdentityDocument);
  const { data } = useQuery(FullNameDocument, { variables: { ref: referral.ref } });
  const identity = data?.referral?.identity;
  if (!identity) return <RowsSkeleton rows={4} />;
  const { firstName, lastName, birthDate, sex, version } = identity;
  return (
    <VerbForm
      asks={[
        { name: 'firstName', kind: 'line', label: t('field.firstName') },
        { name: 'lastName', kind: 'line', label: t('field.lastName') },
        { name: 'birthDate', kind: 'day', label: t('field.birthDate'), max: dayOf(new Date()) },
        {
          name: 'sex',
          kind: 'choice',
          label: t('field.sex'),
          options: (['F', 'M'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
        },
      ]}
      current={{ firstName, lastName, birthDate, sex }}
      submit={t('verb.changeBeneficiaryIdentity')}
      run={(typed) =>
        run({
          referralId: referral.id,
          version,
          firstName: typed.firstName ?? '',
          lastName: typed.lastName ?? '',
          birthDate: typed.birthDate ?? '',
          sex: typed.sex as Sex,
        })
      }
      onDone={onDone}
    />
  );
}

/** What a form asks of the measure: the same in a draft. */
export function useJudicialAsks(): Ask[] {
  const { t } = useTranslation('referrals');
  return [
    {
      name: 'setting',
      kind: 'choice',
      label: t('field.setting'),
      optional: true,
      empty: 'field.unknown',
      options: (['CLOSED', 'OPEN'] as const).map((value) => ({ value, label: t(`setting.${value}`) })),
    },
    LINE('measure', t('field.measure')),
    LINE('prison', t('field.prison')),
    LINE('ecrouNumber', t('field.ecrouNumber')),
    LINE('offenceClass', t('field.offenceClass')),
    DAY('sentenceEndsOn', t('field.sentenceEndsOn')),
    DAY('hearingOn', t('field.hearingOn')),
    { name: 'firstConviction', kind: 'yesno', label: t('field.firstConviction'), optional: true },
  ];
}

export function JudicialForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(ChangeJudicialSituationDocument);
  const asks = useJudicialAsks();
  const {
    setting = null,
    measure = null,
    prison = null,
    ecrouNumber = null,
    offenceClass = null,
    sentenceEndsOn = null,
    hearingOn = null,
    firstConviction,
    version = 0,
  } = referral.judicialSituation ?? {};
  return (
    <VerbForm
      asks={asks}
      current={{
        setting,
        measure,
        prison,
        ecrouNumber,
        offenceClass,
        sentenceEndsOn,
        hearingOn,
        firstConviction: saidYesNo(firstConviction),
      }}
      submit={t('verb.changeJudicialSituation')}
      run={(typed) =>
        run({
          referralId: referral.id,
          version,
          ...typed,
          setting: typed.setting as Setting | null,
          firstConviction: yesNo(typed.firstConviction),
        })
      }
      onDone={onDone}
    />
  );
}

export function NoteForm({ referral, onDone }: VerbProps) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(WriteOwnNoteDocument);
  return (
    <VerbForm
      asks={[{ name: 'text', kind: 'prose', label: t('field.note') }]}
      submit={t('verb.writeOwnNote')}
      variant="default"
      run={({ text }) => run({ referralId: referral.id, text: text ?? '' })}
      onDone={onDone}
    />
  );
}
