import type { ComponentType } from 'react';
import type { Referral } from '../referral-types';
import type { Answer } from '../use-referral-verb';
import { AcceptForm, DeclineForm, OpinionForm } from './answer-forms';
import { AvailabilityForm, ContactForm, IdentityForm, JudicialForm, NoteForm, QuestionnaireForm } from './fact-forms';
import { ChooseInterviewForm, OfferInterviewsForm, RecordInterviewForm } from './interview-forms';
import { AddPartnerForm, ReorientForm } from './partner-forms';
import { CloseForm, EnterForm, ExitForm } from './placement-forms';
import { STEPS, StepForm } from './step-forms';

export interface VerbProps {
  referral: Referral;
  onDone?: (answer: Answer) => void;
}

const ASKING = {
  offerInterviews: OfferInterviewsForm,
  chooseInterview: ChooseInterviewForm,
  recordInterview: RecordInterviewForm,
  giveOpinion: OpinionForm,
  acceptReferral: AcceptForm,
  declineReferral: DeclineForm,
  reorientReferral: ReorientForm,
  enterPlacement: EnterForm,
  exitPlacement: ExitForm,
  closeReferral: CloseForm,
  addReferralPartner: AddPartnerForm,
  recordQuestionnaire: QuestionnaireForm,
  changeAvailability: AvailabilityForm,
  changeBeneficiaryContact: ContactForm,
  changeBeneficiaryIdentity: IdentityForm,
  changeJudicialSituation: JudicialForm,
  writeOwnNote: NoteForm,
} satisfies Record<string, ComponentType<VerbProps>>;

export type FormVerb = keyof typeof ASKING | keyof typeof STEPS;

export const hasForm = (verb: string): verb is FormVerb => verb in ASKING || verb in STEPS;

export function FormOf({ verb, ...props }: VerbProps & { verb: FormVerb }) {
  if (verb in STEPS) return <StepForm verb={verb as keyof typeof STEPS} {...props} />;
  const Form = ASKING[verb as keyof typeof ASKING];
  return <Form {...props} />;
}
