import { AgreeCommonText } from './modules/care/agree-common-text';
import { CareContractResolver } from './modules/care/care-contract.resolver';
import { ChangeCareContract } from './modules/care/change-care-contract';
import { ChangeCareObjectives } from './modules/care/change-care-objectives';
import { ClinicalNoteResolver } from './modules/care/clinical-note.resolver';
import { CloseCareContract } from './modules/care/close-care-contract';
import { DepositCareDraft } from './modules/care/deposit-care-draft';
import { OpenCareContract } from './modules/care/open-care-contract';
import { OpenCareReview } from './modules/care/open-care-review';
import { RecordCareAttendance } from './modules/care/record-care-attendance';
import { SaveCareDraft } from './modules/care/save-care-draft';
import { WriteClinicalNote } from './modules/care/write-clinical-note';
import { WriteCommonText } from './modules/care/write-common-text';
import { DirectoryResolver } from './modules/directory/directory.resolver';
import { AccessTableResolver } from './modules/home/access-table.resolver';
import { AwaitedResolver } from './modules/home/awaited.resolver';
import { AcceptInvitation } from './modules/identity/accept-invitation';
import { PersonaResolver } from './modules/identity/persona.resolver';
import { SignIn } from './modules/identity/sign-in';
import { SignInAsPersona } from './modules/identity/sign-in-as-persona';
import { SignOut } from './modules/identity/sign-out';
import { SwitchOrganisation } from './modules/identity/switch-organisation';
import { ViewerResolver } from './modules/identity/viewer.resolver';
import { AcceptImmersionDates } from './modules/immersions/accept-immersion-dates';
import { CancelImmersionPeriod } from './modules/immersions/cancel-immersion-period';
import { ChangeImmersionDates } from './modules/immersions/change-immersion-dates';
import { ChangeImmersionTutor } from './modules/immersions/change-immersion-tutor';
import { ConfirmImmersionPeriod } from './modules/immersions/confirm-immersion-period';
import { DeclineImmersionPeriod } from './modules/immersions/decline-immersion-period';
import { ImmersionResolver } from './modules/immersions/immersion.resolver';
import { ProposeImmersionPeriod } from './modules/immersions/propose-immersion-period';
import { ReportImmersionOutcome } from './modules/immersions/report-immersion-outcome';
import { RescheduleImmersionPeriod } from './modules/immersions/reschedule-immersion-period';
import { AddSite } from './modules/network/add-site';
import { ChangeOrganisation } from './modules/network/change-organisation';
import { DeclareFreePlaces } from './modules/network/declare-free-places';
import { EndAgreement } from './modules/network/end-agreement';
import { InviteOrganisation } from './modules/network/invite-organisation';
import { OrganisationResolver } from './modules/network/organisation.resolver';
import { ProposeAgreement } from './modules/network/propose-agreement';
import { RegisterOrganisation } from './modules/network/register-organisation';
import { SignAgreement } from './modules/network/sign-agreement';
import { TradeResolver } from './modules/network/trade.resolver';
import { WithdrawInvitation } from './modules/network/withdraw-invitation';
import { AddRegisterPiece } from './modules/placements/add-register-piece';
import { ConfirmRegisterImport } from './modules/placements/confirm-register-import';
import { CorrectRegisterLine } from './modules/placements/correct-register-line';
import { DiscardRegisterImport } from './modules/placements/discard-register-import';
import { OpenRegisterImport } from './modules/placements/open-register-import';
import { RegisterImportResolver } from './modules/placements/register-import.resolver';
import { UndoRegisterImport } from './modules/placements/undo-register-import';
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
import { AcceptReferral } from './modules/referrals/accept-referral';
import { AcknowledgeReferral } from './modules/referrals/acknowledge-referral';
import { AddReferralPartner } from './modules/referrals/add-referral-partner';
import { AssessReferral } from './modules/referrals/assess-referral';
import { ChangeAvailability } from './modules/referrals/change-availability';
import { ChangeBeneficiaryContact } from './modules/referrals/change-beneficiary-contact';
import { ChangeBeneficiaryIdentity } from './modules/referrals/change-beneficiary-identity';
import { ChangeJudicialSituation } from './modules/referrals/change-judicial-situation';
import { ChangeReferralDraft } from './modules/referrals/change-referral-draft';
import { ChooseInterview } from './modules/referrals/choose-interview';
import { CloseReferral } from './modules/referrals/close-referral';
import { DeclineReferral } from './modules/referrals/decline-referral';
import { DraftReferral } from './modules/referrals/draft-referral';
import { EndReferralPartner } from './modules/referrals/end-referral-partner';
import { EnterPlacement } from './modules/referrals/enter-placement';
import { ExitPlacement } from './modules/referrals/exit-placement';
import { GiveOpinion } from './modules/referrals/give-opinion';
import { OfferInterviews } from './modules/referrals/offer-interviews';
import { PossibleDuplicatesResolver } from './modules/referrals/possible-duplicates.resolver';
import { RecordInterview } from './modules/referrals/record-interview';
import { RecordQuestionnaire } from './modules/referrals/record-questionnaire';
import { ReferralResolver } from './modules/referrals/referral.resolver';
import { ReferralChoicesResolver } from './modules/referrals/referral-choices.resolver';
import { ReferralHistoryResolver } from './modules/referrals/referral-history.resolver';
import { ReorientReferral } from './modules/referrals/reorient-referral';
import { ResumeReferral } from './modules/referrals/resume-referral';
import { SendReferral } from './modules/referrals/send-referral';
import { SetReferralAside } from './modules/referrals/set-referral-aside';
import { StartReferral } from './modules/referrals/start-referral';
import { SuspendReferral } from './modules/referrals/suspend-referral';
import { WithdrawReferral } from './modules/referrals/withdraw-referral';
import { WriteOwnNote } from './modules/referrals/write-own-note';
import { AnswerReportRemark } from './modules/reports/answer-report-remark';
import { CorrectReport } from './modules/reports/correct-report';
import { FreezeReport } from './modules/reports/freeze-report';
import { RemarkReport } from './modules/reports/remark-report';
import { ReportResolver } from './modules/reports/report.resolver';
import { ReportEditionResolver } from './modules/reports/report-edition.resolver';
import { SubmitReport } from './modules/reports/submit-report';

/** Every query and every verb of the schema. */
export const resolvers = [
  // identity
  ViewerResolver, PersonaResolver, SignIn, SignInAsPersona, SignOut, SwitchOrganisation, AcceptInvitation,
  // network
  DirectoryResolver, OrganisationResolver, TradeResolver, RegisterOrganisation, ChangeOrganisation, AddSite,
  ProposeAgreement, SignAgreement, EndAgreement, DeclareFreePlaces, InviteOrganisation, WithdrawInvitation,
  // referrals
  ReferralResolver, ReferralHistoryResolver, PossibleDuplicatesResolver, ReferralChoicesResolver,
  DraftReferral, ChangeReferralDraft, SendReferral, AcknowledgeReferral, AssessReferral, RecordQuestionnaire,
  OfferInterviews, ChooseInterview, RecordInterview, GiveOpinion, AcceptReferral, DeclineReferral,
  ReorientReferral, SetReferralAside, WithdrawReferral, EnterPlacement, ExitPlacement,
  StartReferral, SuspendReferral, ResumeReferral, CloseReferral, AddReferralPartner, EndReferralPartner,
  ChangeBeneficiaryIdentity, ChangeAvailability, ChangeBeneficiaryContact, ChangeJudicialSituation, WriteOwnNote,
  // home
  AwaitedResolver, AccessTableResolver,
  // placements
  RegisterImportResolver, OpenRegisterImport, AddRegisterPiece, CorrectRegisterLine, ConfirmRegisterImport, UndoRegisterImport, DiscardRegisterImport,
  // plans
  ActionPlanResolver, OpenActionPlan, AddPlanObjective, ChangePlanObjective, AddPlanStep, ChangePlanStep,
  RecordPlanStep, SchedulePlanMeeting, RecordPlanMeeting, SetPlanRelay, SetPlanRelayDeadline, CloseActionPlan,
  // care
  CareContractResolver, ClinicalNoteResolver, OpenCareContract, ChangeCareContract, ChangeCareObjectives, OpenCareReview, SaveCareDraft,
  DepositCareDraft, WriteCommonText, AgreeCommonText, RecordCareAttendance, WriteClinicalNote, CloseCareContract,
  // immersions
  ImmersionResolver, ProposeImmersionPeriod, ConfirmImmersionPeriod, DeclineImmersionPeriod, RescheduleImmersionPeriod,
  AcceptImmersionDates, ChangeImmersionDates, CancelImmersionPeriod, ChangeImmersionTutor, ReportImmersionOutcome,
  // reports
  ReportResolver,
  ReportEditionResolver, FreezeReport, SubmitReport, RemarkReport, AnswerReportRemark, CorrectReport,
] as const;
