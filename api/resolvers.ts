import { PersonaResolver } from './modules/identity/persona.resolver';
import { SignIn } from './modules/identity/sign-in';
import { SignInAsPersona } from './modules/identity/sign-in-as-persona';
import { SignOut } from './modules/identity/sign-out';
import { SwitchOrganisation } from './modules/identity/switch-organisation';
import { ViewerResolver } from './modules/identity/viewer.resolver';
import { ActionPlanResolver } from './modules/plans/action-plan.resolver';
import { AddPlanObjective } from './modules/plans/add-plan-objective';
import { AddPlanStep } from './modules/plans/add-plan-step';
import { ChangePlanObjective } from './modules/plans/change-plan-objective';
import { ChangePlanStep } from './modules/plans/change-plan-step';
import { CloseActionPlan } from './modules/plans/close-action-plan';
import { OpenActionPlan } from './modules/plans/open-action-plan';
import { RecordPlanMeeting } from './modules/plans/record-plan-meeting';
import { RecordPlanStep } from './modules/plans/record-plan-step';
import { SchedulePlanMeeting } from './modules/plans/schedule-plan-meeting';
import { SetPlanRelay } from './modules/plans/set-plan-relay';
import { SetPlanRelayDeadline } from './modules/plans/set-plan-relay-deadline';
import { AddSite } from './modules/network/add-site';
import { ChangeOrganisation } from './modules/network/change-organisation';
import { DeclareFreePlaces } from './modules/network/declare-free-places';
import { EndAgreement } from './modules/network/end-agreement';
import { OrganisationResolver } from './modules/network/organisation.resolver';
import { ProposeAgreement } from './modules/network/propose-agreement';
import { RegisterOrganisation } from './modules/network/register-organisation';
import { SignAgreement } from './modules/network/sign-agreement';
import { TradeResolver } from './modules/network/trade.resolver';
import { AcknowledgeReferral } from './modules/referrals/acknowledge-referral';
import { DraftReferral } from './modules/referrals/draft-referral';
import { ReferralResolver } from './modules/referrals/referral.resolver';
import { SendReferral } from './modules/referrals/send-referral';

/** Every query and every verb of the schema. */
export const resolvers = [
  // identity
  ViewerResolver, PersonaResolver, SignIn, SignInAsPersona, SignOut, SwitchOrganisation,
  // network
  OrganisationResolver, TradeResolver, RegisterOrganisation, ChangeOrganisation, AddSite,
  ProposeAgreement, SignAgreement, EndAgreement, DeclareFreePlaces,
  // referrals
  ReferralResolver, DraftReferral, SendReferral, AcknowledgeReferral,
  // plans
  ActionPlanResolver, OpenActionPlan, AddPlanObjective, ChangePlanObjective, AddPlanStep, ChangePlanStep,
  RecordPlanStep, SchedulePlanMeeting, RecordPlanMeeting, SetPlanRelay, SetPlanRelayDeadline, CloseActionPlan,
  // care
  // immersions
] as const;
