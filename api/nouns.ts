import { AgreedCareText } from './modules/care/agreed-care-text';
import { CareAttendance } from './modules/care/care-attendance';
import { CareContract } from './modules/care/care-contract';
import { CareContribution } from './modules/care/care-contribution';
import { CareDraft } from './modules/care/care-draft';
import { CareObjectives } from './modules/care/care-objectives';
import { CareReview } from './modules/care/care-review';
import { ClinicalNote } from './modules/care/clinical-note';
import { CommonCareText } from './modules/care/common-care-text';
import { Commune } from './modules/directory/commune';
import { Departement } from './modules/directory/departement';
import { DirectoryEntry } from './modules/directory/directory-entry';
import { DirectoryLink } from './modules/directory/directory-link';
import { PrisonFigures } from './modules/directory/prison-figures';
import { PrisonQuarter } from './modules/directory/prison-quarter';
import { PrisonRegion } from './modules/directory/prison-region';
import { Account } from './modules/identity/account';
import { Consultation } from './modules/identity/consultation';
import { Membership } from './modules/identity/membership';
import { Session } from './modules/identity/session';
import { ImmersionAnswer } from './modules/immersions/immersion-answer';
import { ImmersionAssessment } from './modules/immersions/immersion-assessment';
import { ImmersionAvailability } from './modules/immersions/immersion-availability';
import { ImmersionPeriod } from './modules/immersions/immersion-period';
import { ImmersionPerson } from './modules/immersions/immersion-person';
import { ImmersionSchedule } from './modules/immersions/immersion-schedule';
import { JournalEntry } from './modules/journal/journal-entry';
import { Agreement } from './modules/network/agreement';
import { Capacity } from './modules/network/capacity';
import { HostPlaces } from './modules/network/host-places';
import { Organisation } from './modules/network/organisation';
import { OrganisationInvitation } from './modules/network/organisation-invitation';
import { Site } from './modules/network/site';
import { Trade } from './modules/network/trade';
import { TradeName } from './modules/network/trade-name';
import { Placement } from './modules/placements/placement';
import { PlacementDates } from './modules/placements/placement-dates';
import { PlacementOrigin } from './modules/placements/placement-origin';
import { RegisterEntry } from './modules/placements/register-entry';
import { RegisterImport } from './modules/placements/register-import';
import { RegisterImportLine } from './modules/placements/register-import-line';
import { RegisterPiece } from './modules/placements/register-piece';
import { RegisterSnapshot } from './modules/placements/register-snapshot';
import { RequestFacts } from './modules/placements/request-facts';
import { ActionPlan } from './modules/plans/action-plan';
import { PlanMeeting } from './modules/plans/plan-meeting';
import { PlanObjective } from './modules/plans/plan-objective';
import { PlanStep } from './modules/plans/plan-step';
import { Assessment } from './modules/referrals/assessment';
import { Availability } from './modules/referrals/availability';
import { Beneficiary } from './modules/referrals/beneficiary';
import { BeneficiaryContact } from './modules/referrals/beneficiary-contact';
import { BeneficiaryIdentity } from './modules/referrals/beneficiary-identity';
import { Interview } from './modules/referrals/interview';
import { JudicialSituation } from './modules/referrals/judicial-situation';
import { Opinion } from './modules/referrals/opinion';
import { OwnNote } from './modules/referrals/own-note';
import { Referral } from './modules/referrals/referral';
import { ReferralAnswer } from './modules/referrals/referral-answer';
import { ReferralParty } from './modules/referrals/referral-party';
import { ReferralRequest } from './modules/referrals/referral-request';
import { ReportEdition } from './modules/reports/report-edition';
import { ReportRemark } from './modules/reports/report-remark';
import { ReportSubmission } from './modules/reports/report-submission';

/** Every table of the product. */
export const nouns = [
  Account, Session, Consultation, Organisation, OrganisationInvitation, Membership, Site, Agreement, HostPlaces, Capacity, Trade, TradeName,
  Departement, Commune, DirectoryEntry, DirectoryLink, PrisonFigures, PrisonQuarter, PrisonRegion,
  Beneficiary, Referral, ReferralParty, ReferralRequest, ReferralAnswer, BeneficiaryIdentity, BeneficiaryContact,
  JudicialSituation, Availability, Assessment, Interview, Opinion, OwnNote,
  PlacementDates, Placement, RegisterEntry, RequestFacts, PlacementOrigin,
  RegisterImport, RegisterImportLine, RegisterPiece, RegisterSnapshot,
  ActionPlan, PlanObjective, PlanStep, PlanMeeting,
  CareContract, CareObjectives, CareAttendance, CareReview, CareDraft, CareContribution, CommonCareText, AgreedCareText, ClinicalNote,
  ImmersionPeriod, ImmersionPerson, ImmersionAvailability, ImmersionSchedule, ImmersionAnswer, ImmersionAssessment,
  ReportEdition, ReportSubmission, ReportRemark,
  JournalEntry,
];
