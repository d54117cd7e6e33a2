import type { TypedDocumentNode } from '@apollo/client';
import { useTranslation } from 'react-i18next';
import {
  AcknowledgeReferralDocument,
  AssessReferralDocument,
  ResumeReferralDocument,
  SendReferralDocument,
  SetReferralAsideDocument,
  StartReferralDocument,
  SuspendReferralDocument,
  WithdrawReferralDocument,
} from '../../../../schema/generated/graphql';
import { useReferralVerb } from '../use-referral-verb';
import { VerbForm } from './verb-form';
import type { VerbProps } from './verbs';

type Step = { referralId: string; version: number };
type StepDocument = TypedDocumentNode<object, { input: Step }>;

/** Verbs that ask nothing: to press is to say it all. */
export const STEPS = {
  sendReferral: SendReferralDocument,
  acknowledgeReferral: AcknowledgeReferralDocument,
  assessReferral: AssessReferralDocument,
  setReferralAside: SetReferralAsideDocument,
  withdrawReferral: WithdrawReferralDocument,
  startReferral: StartReferralDocument,
  suspendReferral: SuspendReferralDocument,
  resumeReferral: ResumeReferralDocument,
} satisfies Record<string, StepDocument>;

const FINAL = ['withdrawReferral', 'setReferralAside'] as const;

export function StepForm({ verb, referral, onDone }: VerbProps & { verb: keyof typeof STEPS }) {
  const { t } = useTranslation('referrals');
  const run = useReferralVerb(STEPS[verb] as StepDocument);
  const final = FINAL.find((one) => one === verb);
  return (
    <VerbForm
      submit={t(`verb.${verb}`)}
      confirm={final && t(`confirm.${final}`)}
      run={() => run({ referralId: referral.id, version: referral.version })}
      onDone={onDone}
    />
  );
}
