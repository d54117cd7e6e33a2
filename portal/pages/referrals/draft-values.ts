import { useTranslation } from 'react-i18next';
import type { DraftReferralInput, ReferralDraftQuery, ReferralKind, Setting, Sex } from '../../../schema/generated/graphql';
import { dayOf } from '../../text/format';
import { type Ask, saidYesNo, type Typed, yesNo } from './forms/asked-fields';
import { useJudicialAsks } from './forms/fact-forms';

export type Draft = NonNullable<ReferralDraftQuery['referral']>;

/** What a draft holds, as its form shows it. */
export function typedOf(draft: Draft): Typed {
  const { identity, contact, judicialSituation: judicial, availability, request } = draft;
  return {
    kind: draft.kind,
    addresseeId: draft.addressee?.id ?? null,
    firstName: identity?.firstName ?? null,
    lastName: identity?.lastName ?? null,
    birthDate: identity?.birthDate ?? null,
    sex: identity?.sex ?? null,
    address: contact?.address ?? null,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    setting: judicial?.setting ?? null,
    measure: judicial?.measure ?? null,
    prison: judicial?.prison ?? null,
    ecrouNumber: judicial?.ecrouNumber ?? null,
    offenceClass: judicial?.offenceClass ?? null,
    sentenceEndsOn: judicial?.sentenceEndsOn ?? null,
    hearingOn: judicial?.hearingOn ?? null,
    firstConviction: saidYesNo(judicial?.firstConviction),
    hours: availability?.hours ?? null,
    areas: availability?.areas ?? null,
    availableFrom: availability?.availableFrom ?? null,
    askedFor: request?.askedFor || null,
    reason: request?.reason || null,
    wishedOn: request?.wishedOn ?? null,
  };
}

/** What was typed, as the API takes it. */
export function draftInput(typed: Typed): Omit<DraftReferralInput, 'kind' | 'beneficiaryOf'> {
  const { kind: _kind, firstName, lastName, birthDate, sex, setting, firstConviction, addresseeId, ...rest } = typed;
  return {
    ...rest,
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    birthDate: birthDate ?? '',
    sex: sex as Sex,
    setting: setting as Setting | null,
    firstConviction: yesNo(firstConviction),
    addresseeId: addresseeId ?? '',
  };
}

export const kindOf = (typed: Typed): ReferralKind => (typed.kind ?? 'PLACEMENT_EXTERIEUR') as ReferralKind;

/** What the form asks, section by section. */
export function useDraftAsks(): Record<'person' | 'contact' | 'judicial' | 'availability' | 'request', Ask[]> {
  const { t } = useTranslation('referrals');
  const judicial = useJudicialAsks();
  const line = (name: string, label: string, description?: string): Ask => ({ name, kind: 'line', label, description, optional: true });
  return {
    person: [
      { name: 'lastName', kind: 'line', label: t('field.lastName') },
      { name: 'firstName', kind: 'line', label: t('field.firstName') },
      { name: 'birthDate', kind: 'day', label: t('field.birthDate'), max: dayOf(new Date()) },
      {
        name: 'sex',
        kind: 'choice',
        label: t('field.sex'),
        options: (['F', 'M'] as const).map((value) => ({ value, label: t(`sex.${value}`) })),
      },
    ],
    contact: [
      line('phone', t('field.phone')),
      line('email', t('field.email')),
      { name: 'address', kind: 'prose', label: t('field.address'), optional: true },
    ],
    judicial,
    availability: [
      line('hours', t('field.hours'), t('field.hoursHint')),
      line('areas', t('field.areas')),
      { name: 'availableFrom', kind: 'day', label: t('field.availableFrom'), optional: true },
    ],
    request: [
      { name: 'askedFor', kind: 'prose', label: t('field.askedFor'), later: true },
      { name: 'reason', kind: 'prose', label: t('field.whyReason'), later: true },
      { name: 'wishedOn', kind: 'day', label: t('field.wishedOn'), optional: true },
    ],
  };
}
