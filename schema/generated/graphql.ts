/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The immersion period whose other dates suit those who asked. */
export type AcceptImmersionDatesInput = {
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The first account of an organisation that was invited. */
export type AcceptInvitationInput = {
  /** The code of the link. */
  code: string;
  /** First name and last name. */
  displayName: string;
  /** Professional e-mail address. */
  email: string;
  /** The function in which this person acts: directrice, cheffe de service, … */
  function: string;
  /** Password: at least 12 characters. That of the account, when the address has one. */
  password: string;
};

/** The request to accept. */
export type AcceptReferralInput = {
  /** The day the entry is expected (placement à l'extérieur). */
  expectedOn?: string | null | undefined;
  /** Words to the counsellor. */
  message?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** What a relationship may do with a compartment. */
export type Access =
  /** Not shared. */
  | 'NONE'
  /** Reads, adds and changes what is its own, and sees no other. */
  | 'OWN'
  /** Reads. */
  | 'READS'
  /** Reads all, adds and changes what is its own. */
  | 'READS_AND_OWN'
  /** Reads, adds and changes. */
  | 'READS_WRITES';

/** The referral to acknowledge. */
export type AcknowledgeReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** In what order plans are listed. */
export type ActionPlanSort =
  /** By the first due date among the steps that remain. Plans without any come last. */
  | 'NEXT_DUE'
  /** By the day they were opened. */
  | 'RECENT';

/** Where a plan stands. */
export type ActionPlanState =
  /** Closed. */
  | 'CLOSED'
  /** Followed: at least one meeting a month. */
  | 'OPEN';

/** An objective to add to a plan. */
export type AddPlanObjectiveInput = {
  /** The plan. */
  actionPlanId: string | number;
  /** The sphere of life. The adjustment of the sentence is refused: not every reader of the plan may read of it. */
  sphere: Sphere;
  /** The objective, in the words of the person. */
  title: string;
};

/** A step to add to a plan. */
export type AddPlanStepInput = {
  /** Due date: today, or after. */
  dueOn?: string | null | undefined;
  /** The objective it serves. */
  objectiveId: string | number;
  /** The organisation that does it: one that takes part in the referral and reads the plan. */
  organisationId: string | number;
  /** What is to be done. */
  title: string;
};

/** The organisation that joins. */
export type AddReferralPartnerInput = {
  /** A Mission Locale, an addiction association or an insertion workplace. */
  organisationId: string | number;
  /** The referral. */
  referralId: string | number;
};

/** A piece of a register’s file. */
export type AddRegisterPieceInput = {
  /** Its bytes, in base64: 512 kB at most. */
  content: string;
  /** The import. */
  importId: string | number;
  /** At which byte of the file it begins: where the piece before it ended. */
  position: number;
};

/** A place where your organisation works. */
export type AddSiteInput = {
  /** City. */
  city: string;
  /** Name of the site. */
  name: string;
  /** The organisation: your own. */
  organisationId: string | number;
  /** Postal code, five digits. */
  postalCode?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
};

/** The common text that is agreed. */
export type AgreeCommonTextInput = {
  /** The co-review. */
  careReviewId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Where an agreement (convention) stands. */
export type AgreementState =
  /** Ended before its term. */
  | 'ENDED'
  /** Proposed by one side, not yet signed by the other. */
  | 'PROPOSED'
  /** Signed by both sides: in force between its dates. */
  | 'SIGNED';

/** The answer to a remark. */
export type AnswerReportRemarkInput = {
  /** The answer, read by the funder: it names nobody and tells no figure about few people. */
  answer: string;
  /** The remark. */
  remarkId: string | number;
};

/** The request to assess. */
export type AssessReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Whether the person came. */
export type Attendance =
  /** Did not come. */
  | 'ABSENT'
  /** Excused. */
  | 'EXCUSED'
  /** Fixed, not yet held. */
  | 'PLANNED'
  /** Came. */
  | 'PRESENT';

/** What is awaited from the viewer's organisation. */
export type AwaitedKind =
  /** Acknowledge a request. */
  | 'ACKNOWLEDGE_REFERRAL'
  /** Agree the common text of a co-review, or change it. */
  | 'AGREE_COMMON_TEXT'
  /** Confirm or decline an immersion period. */
  | 'ANSWER_IMMERSION'
  /** Accept or decline, once the opinion is given. */
  | 'ANSWER_REFERRAL'
  /** Begin to assess a request, or answer it. */
  | 'ASSESS_REFERRAL'
  /** Choose one of the interview dates offered. */
  | 'CHOOSE_INTERVIEW'
  /** Do a plan step that is overdue or due within 7 days. */
  | 'DO_PLAN_STEP'
  /** Prepare and record the entry into the placement. */
  | 'ENTER_PLACEMENT'
  /** Give the team's opinion. */
  | 'GIVE_OPINION'
  /** Hold the monthly meeting of a plan. */
  | 'HOLD_PLAN_MEETING'
  /** Offer interview dates. */
  | 'OFFER_INTERVIEWS'
  /** Say whether the person came to the interview. */
  | 'RECORD_INTERVIEW'
  /** Reorient the person after a decline or a silence. */
  | 'REORIENT_REFERRAL'
  /** Report the outcome of an immersion period that has ended. */
  | 'REPORT_IMMERSION'
  /** Propose other dates for an immersion period that was not answered before its first day, or call it off. */
  | 'REVIVE_IMMERSION'
  /** Finish a draft and send it. */
  | 'SEND_REFERRAL'
  /** Answer the dates that an employer proposes instead. */
  | 'SETTLE_IMMERSION_DATES'
  /** Say that what was accepted has begun. */
  | 'START_REFERRAL'
  /** Propose a common text, now that both parts are deposited. */
  | 'WRITE_COMMON_TEXT'
  /** Write and deposit one's own part of a co-review. */
  | 'WRITE_REVIEW_PART';

/** The kind of record to open. */
export type AwaitedRecord =
  /** An action plan. */
  | 'ACTION_PLAN'
  /** A care contract. */
  | 'CARE_CONTRACT'
  /** An immersion period. */
  | 'IMMERSION_PERIOD'
  /** A referral. */
  | 'REFERRAL';

/** The immersion period to call off. */
export type CancelImmersionPeriodInput = {
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** Why, in neutral words: it stands among the facts that an employer reads. */
  message?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** Whether the person came to an appointment. */
export type CareAttendanceKind =
  /** Did not come. */
  | 'ABSENT'
  /** Excused. */
  | 'EXCUSED'
  /** Came. */
  | 'PRESENT';

/** In what order care contracts are listed. */
export type CareContractSort =
  /** By the day of the next review. Contracts without any come last. */
  | 'NEXT_REVIEW'
  /** By the day they began. */
  | 'RECENT';

/** Where a care contract stands. */
export type CareContractState =
  /** Closed. */
  | 'CLOSED'
  /** Followed. */
  | 'OPEN';

/** Why there is a care contract. */
export type CareObligation =
  /** Contrat de soins, agreed with the host association. */
  | 'CONTRACT'
  /** Injonction de soins. */
  | 'INJUNCTION'
  /** Obligation de soins. */
  | 'OBLIGATION'
  /** Postcure. */
  | 'RESIDENTIAL';

/** Where a co-review stands. */
export type CareReviewState =
  /** Both sides agreed one text. */
  | 'AGREED'
  /** Both parts are deposited: both sides look for a common text. */
  | 'RECONCILING'
  /** Each side writes its part. */
  | 'WRITING';

/** What a co-review awaits from one side. */
export type CareTurn =
  /** That it reads the common text, and agrees it or changes it. */
  | 'AGREEMENT'
  /** That it writes and deposits its part. */
  | 'PART'
  /** That it writes the common text, or reads what the other side writes. */
  | 'TEXT';

/** When and where the person can come. What is left out is emptied. */
export type ChangeAvailabilityInput = {
  /** Areas where the person may go. */
  areas?: string | null | undefined;
  /** First day the person is available. */
  availableFrom?: string | null | undefined;
  /** Days and hours on which the person can come. */
  hours?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** How the person is reached. What is left out is emptied. */
export type ChangeBeneficiaryContactInput = {
  /** Postal address. */
  address?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Who the person is, corrected. */
export type ChangeBeneficiaryIdentityInput = {
  /** Birth date. */
  birthDate: string;
  /** First name. */
  firstName: string;
  /** Last name. */
  lastName: string;
  /** The referral. */
  referralId: string | number;
  /** Sex. */
  sex: Sex;
  /** The version that you have read. */
  version: number;
};

/** What a care contract says from now on. What is not given is emptied. */
export type ChangeCareContractInput = {
  /** The contract. */
  careContractId: string | number;
  /** Last day. */
  endsOn?: string | null | undefined;
  /** Who follows it: the service, the person. */
  followedBy?: string | null | undefined;
  /** Obligation, injunction or contract. */
  obligation: CareObligation;
  /** How often both sides review it. */
  rhythm?: ReviewRhythm | null | undefined;
  /** First day. */
  startsOn?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** What both sides work on with the person from now on. */
export type ChangeCareObjectivesInput = {
  /** The contract. */
  careContractId: string | number;
  /** The objectives, in words. */
  text: string;
  /** The version that you have read. */
  version: number;
};

/** Other dates and hours, asked of the employer. */
export type ChangeImmersionDatesInput = {
  /** The day by which an answer is hoped for. */
  answerDueOn?: string | null | undefined;
  /** Hours of the day, in words. As before when not given. */
  dailyHours?: string | null | undefined;
  /** Last day: one month at most, date to date (D5135-3). */
  endsOn: string;
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** First day: today or later. */
  startsOn: string;
  /** The version that you have read. */
  version: number;
  /** Hours a week, 48 at most. As before when not given. */
  weeklyHours?: number | null | undefined;
};

/** Who will be the tutor. */
export type ChangeImmersionTutorInput = {
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** The tutor at the workplace: name, and function when useful. */
  tutor: string;
  /** The version that you have read. */
  version: number;
};

/** The measure and its dates. What is left out is emptied. */
export type ChangeJudicialSituationInput = {
  /** Numéro d'écrou. */
  ecrouNumber?: string | null | undefined;
  /** Whether it is a first conviction. */
  firstConviction?: boolean | null | undefined;
  /** Next hearing. */
  hearingOn?: string | null | undefined;
  /** The measure under way. */
  measure?: string | null | undefined;
  /** Class of the offence. */
  offenceClass?: string | null | undefined;
  /** The prison, or the open setting. */
  prison?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** End of the sentence. */
  sentenceEndsOn?: string | null | undefined;
  /** Milieu fermé or milieu ouvert. */
  setting?: Setting | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** What the directory says of the organisation from now on. */
export type ChangeOrganisationInput = {
  /** City of its seat. */
  city?: string | null | undefined;
  /** Département, by its official code (80, 2A). */
  departement?: string | null | undefined;
  /** Its name. */
  name: string;
  /** The organisation: your own. */
  organisationId: string | number;
  /** Telephone of its front desk. */
  phone?: string | null | undefined;
  /** The neutral name shown to employers: it says nothing of justice, care or housing. */
  publicName: string;
  /** SIRET, 14 digits; spaces are ignored. */
  siret?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** The new words of an objective. */
export type ChangePlanObjectiveInput = {
  /** The objective. */
  objectiveId: string | number;
  /** The objective, in the words of the person. */
  title: string;
  /** The version that you have read. */
  version: number;
};

/** What a step becomes. */
export type ChangePlanStepInput = {
  /** Due date: the one it has, or today and after. */
  dueOn?: string | null | undefined;
  /** The organisation that does it: one that takes part in the referral and reads the plan. */
  organisationId: string | number;
  /** The step. */
  stepId: string | number;
  /** What is to be done. */
  title: string;
  /** The version that you have read. */
  version: number;
};

/** The whole draft as it should stand. What is left out is emptied. */
export type ChangeReferralDraftInput = {
  /** Postal address. */
  address?: string | null | undefined;
  /** The addressee. */
  addresseeId: string | number;
  /** Areas where the person may go. */
  areas?: string | null | undefined;
  /** What is asked for. */
  askedFor?: string | null | undefined;
  /** First day the person is available. */
  availableFrom?: string | null | undefined;
  /** Birth date. */
  birthDate: string;
  /** Numéro d'écrou. */
  ecrouNumber?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Whether it is a first conviction. */
  firstConviction?: boolean | null | undefined;
  /** First name. */
  firstName: string;
  /** Next hearing. */
  hearingOn?: string | null | undefined;
  /** Days and hours on which the person can come. */
  hours?: string | null | undefined;
  /** Last name. */
  lastName: string;
  /** The measure under way. */
  measure?: string | null | undefined;
  /** Class of the offence. */
  offenceClass?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** The prison, or the open setting. */
  prison?: string | null | undefined;
  /** Why this person, why this addressee. */
  reason?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** End of the sentence. */
  sentenceEndsOn?: string | null | undefined;
  /** Milieu fermé or milieu ouvert. */
  setting?: Setting | null | undefined;
  /** Sex. */
  sex: Sex;
  /** The version that you have read. */
  version: number;
  /** The day wished for. */
  wishedOn?: string | null | undefined;
};

/** How much a remark on a figure matters. */
export type CheckLevel =
  /** Explains a figure. */
  | 'NOTE'
  /** Something in the records contradicts something else, or is not there. */
  | 'WARNING';

/** The interview date that suits. */
export type ChooseInterviewInput = {
  /** The interview date. */
  interviewId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The plan to close. */
export type CloseActionPlanInput = {
  /** The plan. */
  actionPlanId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The contract to close. */
export type CloseCareContractInput = {
  /** The contract. */
  careContractId: string | number;
  /** Its last day: the day of the operation unless said. */
  endsOn?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** How the referral ends. */
export type CloseReferralInput = {
  /** The outcome. */
  outcome: ReferralOutcome;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The immersion period to confirm. */
export type ConfirmImmersionPeriodInput = {
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The import to write. */
export type ConfirmRegisterImportInput = {
  /** The import. */
  importId: string | number;
  /** The SPIP that may read although no agreement with them is in force: each one that is to be confirmed. */
  readerIds?: Array<string | number> | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** A cell of a register, corrected. */
export type CorrectRegisterLineInput = {
  /** The column. */
  column: RegisterColumn;
  /** The line. */
  lineId: string | number;
  /** What the cell should hold. None empties it. */
  value?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** The edition to correct. */
export type CorrectReportInput = {
  /** What was corrected, read by the funders: it names nobody and tells no figure about few people. */
  correction: string;
  /** The edition. */
  editionId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The places that your association has free today. */
export type DeclareFreePlacesInput = {
  /** Places free today. */
  free: number;
  /** The day from which a place is free, when none is free today. */
  freeFrom?: string | null | undefined;
  /** Places in all. */
  total: number;
  /** The version that you have read. None for a first declaration. */
  version?: number | null | undefined;
};

/** The immersion period to decline, and why. */
export type DeclineImmersionPeriodInput = {
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** In words. */
  message?: string | null | undefined;
  /** The reason. */
  reason: ImmersionDeclineReason;
  /** The version that you have read. */
  version: number;
};

/** Why an addressee declines. */
export type DeclineReason =
  /** The person needs another accompaniment first. */
  | 'NEEDS_OTHER_CARE'
  /** The request had no follow-up (sans suite). */
  | 'NO_FOLLOW_UP'
  /** No place by the date wished for. */
  | 'NO_PLACE'
  /** The person did not come to the interviews. */
  | 'NO_SHOW'
  /** Outside what the organisation may do (age, area, public). */
  | 'OUTSIDE_REMIT'
  /** The person does not want it. */
  | 'PERSON_DECLINED'
  /** The team gave an unfavourable opinion. */
  | 'UNFAVOURABLE_OPINION';

/** Why the request is declined, and what else is proposed. */
export type DeclineReferralInput = {
  /** Words to the counsellor. */
  message?: string | null | undefined;
  /** Another proposal. */
  proposal?: string | null | undefined;
  /** An organisation that could answer instead. */
  proposedOrganisationId?: string | number | null | undefined;
  /** The coded reason. */
  reason: DeclineReason;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The part to deposit, as it was kept last. */
export type DepositCareDraftInput = {
  /** The co-review. */
  careReviewId: string | number;
  /** The version that you have read. */
  version: number;
};

/** What a directory entry is. */
export type DirectoryKind =
  /** Insertion workplace: atelier et chantier d'insertion. */
  | 'ACI'
  /** Insertion workplace: association intermédiaire. */
  | 'AI'
  /** Insertion workplace: entreprise d'insertion. */
  | 'EI'
  /** Insertion workplace: entreprise de travail temporaire d'insertion. */
  | 'ETTI'
  /** Insertion workplace: groupement d'employeurs pour l'insertion et la qualification. */
  | 'GEIQ'
  /** Mission Locale. */
  | 'MISSION_LOCALE'
  /** Place where a Mission Locale receives young people. */
  | 'MISSION_LOCALE_SITE'
  /** Prison (établissement pénitentiaire). */
  | 'PRISON'
  /** Seat of a SPIP (service pénitentiaire d'insertion et de probation). */
  | 'SPIP'
  /** Branch of a SPIP (antenne locale d’insertion et de probation). */
  | 'SPIP_BRANCH'
  /** Another structure of inclusion, as data.inclusion publishes it. */
  | 'STRUCTURE';

/** What article A44 says that a SPIP, or a branch of it, is in charge of. */
export type DirectoryRelation =
  /** A branch of the SPIP. */
  | 'BRANCH'
  /** A list of cantons. */
  | 'CANTONS'
  /** The district of a court (circonscription judiciaire). */
  | 'COURT_DISTRICT'
  /** A prison. */
  | 'PRISON';

/** The import to give up. */
export type DiscardRegisterImportInput = {
  /** The import. */
  importId: string | number;
};

/** A new draft of a referral. */
export type DraftReferralInput = {
  /** Postal address. */
  address?: string | null | undefined;
  /** The addressee. */
  addresseeId: string | number;
  /** Areas where the person may go. */
  areas?: string | null | undefined;
  /** What is asked for. */
  askedFor?: string | null | undefined;
  /** First day the person is available. */
  availableFrom?: string | null | undefined;
  /** A referral of yours about the same person, when there is one: the draft is about that person, whose facts stay as they are. */
  beneficiaryOf?: string | number | null | undefined;
  /** Birth date. */
  birthDate: string;
  /** Numéro d'écrou. */
  ecrouNumber?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Whether it is a first conviction. */
  firstConviction?: boolean | null | undefined;
  /** First name. */
  firstName: string;
  /** Next hearing. */
  hearingOn?: string | null | undefined;
  /** Days and hours on which the person can come. */
  hours?: string | null | undefined;
  /** What is asked for. */
  kind: ReferralKind;
  /** Last name. */
  lastName: string;
  /** The measure under way. */
  measure?: string | null | undefined;
  /** Class of the offence. */
  offenceClass?: string | null | undefined;
  /** Telephone. */
  phone?: string | null | undefined;
  /** The prison, or the open setting. */
  prison?: string | null | undefined;
  /** Why this person, why this addressee. */
  reason?: string | null | undefined;
  /** End of the sentence. */
  sentenceEndsOn?: string | null | undefined;
  /** Milieu fermé or milieu ouvert. */
  setting?: Setting | null | undefined;
  /** Sex. */
  sex: Sex;
  /** The day wished for. */
  wishedOn?: string | null | undefined;
};

/** The agreement to end. */
export type EndAgreementInput = {
  /** The agreement. */
  agreementId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The partner that leaves. */
export type EndReferralPartnerInput = {
  /** Its part in the referral. */
  partyId: string | number;
};

/** The entry into the placement. */
export type EnterPlacementInput = {
  /** The day the placement began. */
  enteredOn: string;
  /** Family situation, as recorded. */
  familySituation?: string | null | undefined;
  /** Whether the person has children. */
  hasChildren?: boolean | null | undefined;
  /** Housing at entry. */
  housingAtEntry?: Housing | null | undefined;
  /** The place or room. */
  place?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The exit from the placement. */
export type ExitPlacementInput = {
  /** Why it ended. */
  exitReason: ExitReason;
  /** The day the placement ended. */
  exitedOn: string;
  /** Housing at exit. */
  housingAtExit?: Housing | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
  /** Work or training at exit. */
  workAtExit?: WorkAtExit | null | undefined;
};

/** Why a placement ended. */
export type ExitReason =
  /** Fin de peine. */
  | 'END_OF_SENTENCE'
  /** Suspension médicale. */
  | 'MEDICAL_SUSPENSION'
  /** Libération conditionnelle. */
  | 'PAROLE'
  /** Révocation : évasion. */
  | 'REVOKED_ESCAPE'
  /** Révocation : nouveau délit. */
  | 'REVOKED_NEW_OFFENCE'
  /** Révocation : non-respect du règlement. */
  | 'REVOKED_RULES'
  /** Révocation : non renseigné. */
  | 'REVOKED_UNRECORDED';

/** The report to freeze. */
export type FreezeReportInput = {
  /** First day of the period. */
  from: string;
  /** Whose report it is. */
  kind: ReportKind;
  /** Last day of the period, ten years after the first one at most. */
  to: string;
};

/** The opinion of the pluridisciplinary team. */
export type GiveOpinionInput = {
  /** In words, for the person and the counsellor together. */
  comment?: string | null | undefined;
  /** The day it was given. */
  givenOn: string;
  /** The opinion. */
  kind: OpinionKind;
  /** The referral. */
  referralId: string | number;
};

/** Housing at entry or exit. */
export type Housing =
  /** Hôpital. */
  | 'HOSPITAL'
  /** Autres. */
  | 'OTHER'
  /** Incarcération. */
  | 'PRISON'
  /** Locataire parc privé. */
  | 'PRIVATE_TENANT'
  /** Résidence sociale. */
  | 'SOCIAL_RESIDENCE'
  /** Locataire HLM. */
  | 'SOCIAL_TENANT'
  /** Condition inconnue. */
  | 'UNKNOWN'
  /** Hébergement par des proches. */
  | 'WITH_RELATIVES';

/** Why an employer declines. */
export type ImmersionDeclineReason =
  /** Not at these dates. */
  | 'DATES'
  /** Too little activity. */
  | 'NO_ACTIVITY'
  /** Nobody to be the tutor. */
  | 'NO_TUTOR'
  /** Another reason. */
  | 'OTHER'
  /** Not this trade here. */
  | 'TRADE';

/** The one object of an immersion period (CERFA 13912). */
export type ImmersionObject =
  /** Confirmer un projet professionnel. */
  | 'CONFIRM_PROJECT'
  /** Découvrir un métier ou un secteur d'activité. */
  | 'DISCOVER_TRADE'
  /** Initier une démarche de recrutement. */
  | 'START_RECRUITMENT';

/** How far the object was reached. */
export type ImmersionOutcome =
  /** Interrupted before its end. */
  | 'INTERRUPTED'
  /** Not reached. */
  | 'NOT_REACHED'
  /** Reached in part. */
  | 'PARTLY_REACHED'
  /** Reached. */
  | 'REACHED';

/** In what order immersion periods are listed. */
export type ImmersionSort =
  /** By the day by which an answer is hoped for. */
  | 'ANSWER_DUE'
  /** By when they were proposed. */
  | 'ASKED'
  /** By their first day. */
  | 'START';

/** Where an immersion period stands. */
export type ImmersionState =
  /** The employer was asked. */
  | 'ASKED'
  /** Called off by those who asked. */
  | 'CANCELLED'
  /** The employer confirmed. */
  | 'CONFIRMED'
  /** The employer declined. */
  | 'DECLINED'
  /** Held, and its outcome reported. */
  | 'REPORTED'
  /** The employer proposed other dates. */
  | 'RESCHEDULING';

/** One interview date. */
export type InterviewDateInput = {
  /** The day offered. */
  day: string;
  /** Where: parloir, site, visioconférence. */
  place?: string | null | undefined;
  /** The time, HH:MM, when it is known. */
  time?: string | null | undefined;
};

/** What became of an interview date. */
export type InterviewState =
  /** Chosen by the counsellor. */
  | 'CHOSEN'
  /** Another date was chosen, or it was cancelled. */
  | 'DROPPED'
  /** Kept: the person came. */
  | 'KEPT'
  /** Missed: the person did not come. */
  | 'MISSED'
  /** Offered, the counsellor has not chosen yet. */
  | 'OFFERED';

/** An organisation of the directory to invite into the network. */
export type InviteOrganisationInput = {
  /** Its entry in the directory. */
  entryId: string | number;
  /** What it will be in the network, where the public list does not say. */
  kind?: OrganisationKind | null | undefined;
  /** The neutral name shown to employers: it says nothing of justice, care or housing. */
  publicName: string;
};

/** What a meeting was about. */
export type MeetingTheme =
  /** Logement. */
  | 'HOUSING'
  /** Projet professionnel. */
  | 'PROJECT'
  /** Point à trois. */
  | 'REVIEW'
  /** Situation sociale. */
  | 'SOCIAL'
  /** Préparation de la sortie. */
  | 'WAY_OUT'
  /** Emploi, formation. */
  | 'WORK';

/** What a member may do for the organisation itself. */
export type MemberRole =
  /** Also proposes and signs agreements, and keeps the organisation up to date. */
  | 'MANAGER'
  /** Works on the referrals of the organisation. */
  | 'MEMBER';

/** The interview dates to offer. */
export type OfferInterviewsInput = {
  /** One to ten dates. */
  dates: Array<InterviewDateInput>;
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The plan to open. */
export type OpenActionPlanInput = {
  /** The day it was written with the person: today, or before. */
  openedOn: string;
  /** The referral. It has one plan at most. */
  referralId: string | number;
};

/** The care contract to open. */
export type OpenCareContractInput = {
  /** Last day. */
  endsOn?: string | null | undefined;
  /** Who follows it: the service, the person. */
  followedBy?: string | null | undefined;
  /** What both sides work on with the person. Never shown to the SPIP. */
  objectives?: string | null | undefined;
  /** Obligation, injunction or contract. */
  obligation: CareObligation;
  /** The referral: a host association and an addiction association take part in it. */
  referralId: string | number;
  /** How often both sides review it. */
  rhythm?: ReviewRhythm | null | undefined;
  /** First day. */
  startsOn?: string | null | undefined;
};

/** The co-review to open. */
export type OpenCareReviewInput = {
  /** The contract. */
  careContractId: string | number;
  /** The day by which both sides should have agreed. */
  dueOn: string;
  /** Last day of the period under review. */
  periodEndsOn: string;
  /** First day of the period under review. */
  periodStartsOn: string;
  /** The version that you have read. */
  version: number;
};

/** The register to import. */
export type OpenRegisterImportInput = {
  /** The name of the file. */
  fileName: string;
  /** How many bytes it has. */
  size: number;
};

/** The team's opinion on a request. */
export type OpinionKind =
  /** Favorable. */
  | 'FAVOURABLE'
  /** Sans suite. */
  | 'NO_FOLLOW_UP'
  /** En attente. */
  | 'PENDING'
  /** Défavorable. */
  | 'UNFAVOURABLE';

/** What an organisation is in the network. */
export type OrganisationKind =
  /** Addiction association (CSAPA, CAARUD), bound by medical secrecy. */
  | 'ADDICTION_ASSOCIATION'
  /** Employer that hosts immersion periods. */
  | 'EMPLOYER'
  /** Funder (DISP, DREETS, département, région): aggregated figures only. */
  | 'FUNDER'
  /** Association that lodges and accompanies people placed outside (placement à l'extérieur, CHRS). */
  | 'HOST_ASSOCIATION'
  /** Insertion workplace (structure d'insertion par l'activité économique: ACI, EI, AI, ETTI, GEIQ). */
  | 'INSERTION_WORKPLACE'
  /** Mission Locale: tracks the action plan of young people. */
  | 'MISSION_LOCALE'
  /** Service pénitentiaire d'insertion et de probation. */
  | 'SPIP';

/** Where a step stands. */
export type PlanStepState =
  /** Under way. */
  | 'DOING'
  /** Done. */
  | 'DONE'
  /** Given up. */
  | 'DROPPED'
  /** To do. */
  | 'TODO';

/** How the position of a commune is known. */
export type PositionFrom =
  /** From the public services and workplaces that stand in it. */
  | 'COMMUNE'
  /** From those of the nearest postal code of the département: some kilometres off. */
  | 'NEARBY'
  /** From those in communes of the same postal code. */
  | 'POSTAL_CODE';

/** An agreement to propose. */
export type ProposeAgreementInput = {
  /** Last day in force. */
  endsOn: string;
  /** The other side. */
  partnerId: string | number;
  /** First day in force. */
  startsOn: string;
  /** What the two organisations agree to do together. */
  subject: string;
};

/** The immersion period to propose to an employer. */
export type ProposeImmersionPeriodInput = {
  /** The day by which an answer is hoped for. */
  answerDueOn?: string | null | undefined;
  /** Hours of the day, in words: 8 h 30 à 12 h et 13 h à 16 h 30. */
  dailyHours?: string | null | undefined;
  /** The employer: an agreement with it is in force. */
  employerId: string | number;
  /** Last day: one month at most, date to date (D5135-3). */
  endsOn: string;
  /** Its one object. */
  object: ImmersionObject;
  /** Where. */
  place?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The period that this one renews, its object not having been reached. */
  renewsId?: string | number | null | undefined;
  /** First day: today or later. */
  startsOn: string;
  /** What the person will do. The employer reads it before it answers: nothing of the person goes here. */
  tasks: string;
  /** ROME code of the trade: a letter and four digits. */
  tradeCode: string;
  /** The tutor at the workplace, when already known. */
  tutor?: string | null | undefined;
  /** Hours a week, 48 at most. */
  weeklyHours: number;
};

/** Whether the person came to an appointment. */
export type RecordCareAttendanceInput = {
  /** The day of the appointment: today, or before. */
  appointmentOn: string;
  /** Whether the person came. */
  attendance: CareAttendanceKind;
  /** The contract. */
  careContractId: string | number;
};

/** What became of the interview. */
export type RecordInterviewInput = {
  /** The interview date. */
  interviewId: string | number;
  /** Whether the person came. */
  kept: boolean;
  /** The version that you have read. */
  version: number;
};

/** How a meeting went. */
export type RecordPlanMeetingInput = {
  /** Whether the person came. */
  attendance: Attendance;
  /** The day it was held, when it is not the day it was planned for. Never to come. */
  heldOn?: string | null | undefined;
  /** The meeting. */
  meetingId: string | number;
  /** Length, in minutes. */
  minutes?: number | null | undefined;
  /** What was said that the organisations who read the plan need. */
  note?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** What became of a step. */
export type RecordPlanStepInput = {
  /** What came of it, for the organisations that read the plan. Left as it was when not given. */
  comment?: string | null | undefined;
  /** The day it was done: today unless said, never to come. */
  doneOn?: string | null | undefined;
  /** Started, done, given up, or to be taken up again. */
  state: PlanStepState;
  /** The step. */
  stepId: string | number;
  /** The version that you have read. */
  version: number;
};

/** What is recorded of the assessment. What is left out is emptied. */
export type RecordQuestionnaireInput = {
  /** The day of the information meeting. */
  informationMeetingOn?: string | null | undefined;
  /** The referral. */
  referralId: string | number;
  /** The day it came back. */
  returnedOn?: string | null | undefined;
  /** The day the pre-admission questionnaire was sent. */
  sentOn?: string | null | undefined;
  /** What the team retains of it. */
  summary?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** What a referral asks for. */
export type ReferralKind =
  /** Plan d'action: to be followed by a Mission Locale. */
  | 'ACTION_PLAN'
  /** Soins: to be followed by an addiction association. */
  | 'CARE'
  /** Insertion par l’activité économique: to work in an insertion workplace. */
  | 'INSERTION'
  /** Placement à l'extérieur: to be lodged and accompanied by a host association. */
  | 'PLACEMENT_EXTERIEUR';

/** How a referral ended. */
export type ReferralOutcome =
  /** What was asked for was done. */
  | 'COMPLETED'
  /** It ended before its term. Why is for those who read the placement. */
  | 'ENDED_EARLY'
  /** The partner stopped. */
  | 'INTERRUPTED_BY_PARTNER'
  /** The person stopped. */
  | 'INTERRUPTED_BY_PERSON'
  /** The person was transferred or moved. */
  | 'MOVED'
  /** Another way. */
  | 'OTHER'
  /** The person left for work or training. */
  | 'WORK_OR_TRAINING';

/** In what order referrals are listed. */
export type ReferralSort =
  /** By the day by which somebody should act. */
  | 'DUE'
  /** By the day they were begun. */
  | 'RECENT'
  /** By how long they have stood where they stand. */
  | 'WAITING';

/** Where a referral stands. */
export type ReferralState =
  /** Accepted, not yet begun. */
  | 'ACCEPTED'
  /** Under way. */
  | 'ACTIVE'
  /** Questionnaire, information meeting, interviews, opinion. */
  | 'ASSESSING'
  /** Ended, with an outcome. */
  | 'CLOSED'
  /** Declined, with a reason. */
  | 'DECLINED'
  /** Being written by the counsellor. */
  | 'DRAFT'
  /** Left without an answer. Never an automatic yes. */
  | 'EXPIRED'
  /** Sent on to another partner. */
  | 'REORIENTED'
  /** Sent, the addressee has not begun to assess. */
  | 'SENT'
  /** Suspended. */
  | 'SUSPENDED'
  /** Withdrawn by the counsellor. */
  | 'WITHDRAWN';

/** A column of a register, as its header writes it. */
export type RegisterColumn =
  /** The opinion of the team. */
  | 'avis'
  /** The day of that opinion. */
  | 'date_avis'
  /** The day the request arrived. */
  | 'date_demande'
  /** The day the placement began. */
  | 'date_entree'
  /** Day of birth. */
  | 'date_naissance'
  /** The day the placement ended. */
  | 'date_sortie'
  /** Work at exit. */
  | 'emploi_sortie'
  /** Whether the person has children: oui or non. */
  | 'enfants'
  /** Housing at entry. */
  | 'logement_entree'
  /** Housing at exit. */
  | 'logement_sortie'
  /** Why it ended. */
  | 'motif_sortie'
  /** Last name. */
  | 'nom'
  /** The service's own reference, unique in the register. */
  | 'numero'
  /** The care obligation, and who follows it. */
  | 'obligation_soins'
  /** The prison, or “Milieu ouvert …” before imprisonment. */
  | 'origine_etablissement'
  /** The SPIP that asks. */
  | 'origine_spip'
  /** First name. */
  | 'prenom'
  /** Whether it is a first conviction: oui or non. */
  | 'primaire'
  /** The day the questionnaire was sent. */
  | 'questionnaire_envoye'
  /** The day it came back. */
  | 'questionnaire_retourne'
  /** The interview date that was kept. */
  | 'rdv_honore'
  /** Every interview date offered, a vertical bar between two. */
  | 'rdv_proposes'
  /** H or F. */
  | 'sexe'
  /** Family situation. */
  | 'situation_familiale';

/** How the text of a file is encoded. */
export type RegisterEncoding =
  /** UTF-8. */
  | 'UTF_8'
  /** Windows-1252, as Excel writes CSV files in France: accents are to be looked at. */
  | 'WINDOWS_1252'
  /** An Excel workbook: its first sheet. */
  | 'XLSX';

/** Where the import of a register stands. */
export type RegisterImportState =
  /** It was given up: nothing was imported, and its lines were not kept. */
  | 'DISCARDED'
  /** Some lines are rejected: they are to be corrected first. */
  | 'DRAFT'
  /** It is imported. It can be undone until something else builds on it. */
  | 'IMPORTED'
  /** It is being read and checked. */
  | 'READING'
  /** All lines are good: it can be imported. */
  | 'READY'
  /** The file is arriving. */
  | 'RECEIVING'
  /** The file could not be read: its problems say why. */
  | 'REFUSED'
  /** It is being undone. */
  | 'UNDOING'
  /** It was undone: what it made is removed, what it changed is as before. */
  | 'UNDONE'
  /** It is being written, all or nothing. */
  | 'WRITING';

/** What the import does with a line. */
export type RegisterLineChange =
  /** It changes the referral that an earlier import made of it. */
  | 'CHANGED'
  /** It makes a referral. */
  | 'NEW'
  /** It has problems: nothing is imported until they are corrected. */
  | 'REJECTED'
  /** It is as it was imported: nothing is done. */
  | 'UNCHANGED';

/** An organisation that is not in the directory yet. */
export type RegisterOrganisationInput = {
  /** City of its seat. */
  city?: string | null | undefined;
  /** Département, by its official code (80, 2A). */
  departement?: string | null | undefined;
  /** Its kind. */
  kind: OrganisationKind;
  /** Its name. */
  name: string;
  /** Telephone of its front desk. */
  phone?: string | null | undefined;
  /** The neutral name shown to employers: it says nothing of justice, care or housing. */
  publicName: string;
  /** SIRET, 14 digits; spaces are ignored. */
  siret?: string | null | undefined;
};

/** What an organisation is to a referral. */
export type Relationship =
  /** The Mission Locale that tracks the action plan. */
  | 'ADVISER'
  /** The addiction association that follows the care contract. */
  | 'CARE_PARTNER'
  /** An employer that agreed to host one immersion period. */
  | 'EMPLOYER'
  /** An employer that was asked to host one immersion period. */
  | 'EMPLOYER_ASKED'
  /** The association that lodges and accompanies the person, once it has accepted. */
  | 'HOST'
  /** The organisation asked to answer, until it has accepted. */
  | 'RECIPIENT'
  /** The SPIP that refers the person. */
  | 'REFERRER'
  /** The insertion workplace that employs the person. */
  | 'WORKPLACE';

/** A remark of a funder. */
export type RemarkReportInput = {
  /** What was submitted. */
  submissionId: string | number;
  /** The key of the table it is about. The whole unless said. */
  tableKey?: string | null | undefined;
  /** The remark. */
  text: string;
};

/** To whom the person is referred instead. */
export type ReorientReferralInput = {
  /** The new addressee. */
  addresseeId: string | number;
  /** What is asked of the new addressee. What was asked before, unless said. */
  message?: string | null | undefined;
  /** The referral that ends. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Where an edition of a report stands. */
export type ReportEditionState =
  /** Frozen: its figures do not move any more. */
  | 'FROZEN'
  /** A funder made a remark on it. */
  | 'REMARKED'
  /** Replaced by a corrected edition. */
  | 'REPLACED'
  /** Submitted to at least one funder. */
  | 'SUBMITTED';

/** How an immersion period went. */
export type ReportImmersionOutcomeInput = {
  /** In words. */
  comment?: string | null | undefined;
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** How far the object was reached. */
  outcome: ImmersionOutcome;
  /** What the person showed: skills, ways of working. */
  skills: string;
  /** The version that you have read. */
  version: number;
  /** Whether the host would go on: contract, training, another immersion. */
  wouldGoOn?: boolean | null | undefined;
};

/** Whose report it is: what the organisation is to the referrals that it counts. */
export type ReportKind =
  /** An addiction association: contracts, co-reviews, attendance. No names. */
  | 'CARE'
  /** A host association: requests and placements à l'extérieur. */
  | 'HOST'
  /** A Mission Locale: people met, meetings by theme, steps, ways out. */
  | 'MISSION_LOCALE'
  /** A SPIP: its referrals by partner, delays, answers, entries. */
  | 'SPIP';

/** Where what was submitted to a funder stands. */
export type ReportSubmissionState =
  /** Every remark is answered. */
  | 'ANSWERED'
  /** A remark of the funder waits for an answer. */
  | 'REMARKED'
  /** A corrected edition was submitted since. */
  | 'REPLACED'
  /** Submitted, without a remark. */
  | 'SUBMITTED';

/** What a figure is measured in. */
export type ReportUnit =
  /** People, requests, movements, events: whole numbers. */
  | 'COUNT'
  /** Days. */
  | 'DAYS'
  /** Per cent. */
  | 'PERCENT'
  /** Places. */
  | 'PLACES';

/** Other dates, proposed by the employer. */
export type RescheduleImmersionPeriodInput = {
  /** Last day proposed: one month at most, date to date (D5135-3). */
  endsOn: string;
  /** The immersion period. */
  immersionPeriodId: string | number;
  /** In words. */
  message?: string | null | undefined;
  /** First day proposed. */
  startsOn: string;
  /** The version that you have read. */
  version: number;
};

/** The referral that goes on. */
export type ResumeReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** How often both sides review the contract. */
export type ReviewRhythm =
  /** Every month. */
  | 'MONTH'
  /** Every two months. */
  | 'TWO_MONTHS'
  /** Every two weeks. */
  | 'TWO_WEEKS';

/** One side's own part of a co-review, as it stands while it is being written. */
export type SaveCareDraftInput = {
  /** Attendance, as this side saw it. */
  attendance?: string | null | undefined;
  /** What needs attention. */
  attention?: string | null | undefined;
  /** What goes better. */
  better?: string | null | undefined;
  /** The co-review. */
  careReviewId: string | number;
  /** The next period. */
  next?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** A meeting to hold, or one that was held without having been fixed. */
export type SchedulePlanMeetingInput = {
  /** The plan. */
  actionPlanId: string | number;
  /** The day: not before the plan was opened, within a year. */
  plannedOn: string;
  /** Its theme. */
  theme: MeetingTheme;
};

/** The draft to send. */
export type SendReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** By when somebody outside must have taken over. */
export type SetPlanRelayDeadlineInput = {
  /** The plan. */
  actionPlanId: string | number;
  /** A day chosen for the relay, today or after, not the end of the sentence: the Mission Locale reads it. Not given: none. */
  relayDueOn?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** Who takes over outside. */
export type SetPlanRelayInput = {
  /** The plan. */
  actionPlanId: string | number;
  /** The structure and the person who take over outside. Not given: nobody any more. */
  relay?: string | null | undefined;
  /** The version that you have read. */
  version: number;
};

/** The referral that is not followed up. */
export type SetReferralAsideInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Where the SPIP follows the person. */
export type Setting =
  /** In prison (milieu fermé). */
  | 'CLOSED'
  /** On probation, or before imprisonment (milieu ouvert, art. 723-15). */
  | 'OPEN';

/** Sex, as civil status writes it. */
export type Sex =
  /** Féminin. */
  | 'F'
  /** Masculin. */
  | 'M';

/** The agreement to sign. */
export type SignAgreementInput = {
  /** The agreement. */
  agreementId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Whom to be. */
export type SignInAsPersonaInput = {
  /** The membership of the invented person. */
  membershipId: string | number;
};

/** Address and password. */
export type SignInInput = {
  /** Professional e-mail address. */
  email: string;
  /** Password. */
  password: string;
};

/** A sphere of life. */
export type Sphere =
  /** Famille. */
  | 'FAMILY'
  /** Santé: access to care and rights, never its content. */
  | 'HEALTH'
  /** Logement. */
  | 'HOUSING'
  /** Ressources. */
  | 'INCOME'
  /** Papiers et droits. */
  | 'PAPERS_AND_RIGHTS'
  /** Aménagement de peine. */
  | 'SENTENCE_ADJUSTMENT'
  /** Formation. */
  | 'TRAINING'
  /** Travail. */
  | 'WORK';

/** The referral that begins. */
export type StartReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The edition to submit. */
export type SubmitReportInput = {
  /** The edition. */
  editionId: string | number;
  /** The funder. */
  funderId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The referral to suspend. */
export type SuspendReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** For which organisation to act from now on. */
export type SwitchOrganisationInput = {
  /** One of your memberships. */
  membershipId: string | number;
};

/** The import to undo. */
export type UndoRegisterImportInput = {
  /** The import. */
  importId: string | number;
  /** The version that you have read. */
  version: number;
};

/** The invitation to withdraw. */
export type WithdrawInvitationInput = {
  /** The invitation. */
  invitationId: string | number;
};

/** The referral to withdraw. */
export type WithdrawReferralInput = {
  /** The referral. */
  referralId: string | number;
  /** The version that you have read. */
  version: number;
};

/** Work or training at exit. */
export type WorkAtExit =
  /** Contrat à durée déterminée d'insertion. */
  | 'CDDI'
  /** CDD de 6 mois et plus. */
  | 'CDD_LONG'
  /** CDD de moins de 6 mois. */
  | 'CDD_SHORT'
  /** Contrat à durée indéterminée. */
  | 'CDI'
  /** Sans emploi. */
  | 'NONE'
  /** Formation. */
  | 'TRAINING';

/** A note of the care team. */
export type WriteClinicalNoteInput = {
  /** The contract. */
  careContractId: string | number;
  /** The note. Read by the addiction association alone. */
  text: string;
};

/** The common text of a co-review. */
export type WriteCommonTextInput = {
  /** The co-review. */
  careReviewId: string | number;
  /** The text. */
  text: string;
  /** The version that you have read. */
  version: number;
};

/** A note for one's own organisation. */
export type WriteOwnNoteInput = {
  /** The referral. */
  referralId: string | number;
  /** The note. */
  text: string;
};

export type CareContractsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  sort?: CareContractSort | null | undefined;
  descending?: boolean | null | undefined;
  state?: Array<CareContractState> | CareContractState | null | undefined;
  turn?: Array<CareTurn> | CareTurn | null | undefined;
  reviewDueWithin?: number | null | undefined;
  search?: string | null | undefined;
}>;


export type CareContractsQuery = { viewer: { __typename: 'Viewer', id: string, organisationKind: OrganisationKind } | null, careContracts: { __typename: 'CareContractConnection', totalCount: number, nodes: Array<{ __typename: 'CareContract', id: string, ref: string, state: CareContractState, obligation: CareObligation, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, turn: CareTurn | null, currentReview: { __typename: 'CareReview', id: string, number: number, state: CareReviewState } | null, referral: { __typename: 'Referral', id: string, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, followed: { __typename: 'CareContractConnection', totalCount: number }, toAgree: { __typename: 'CareContractConnection', totalCount: number }, toWrite: { __typename: 'CareContractConnection', totalCount: number }, soon: { __typename: 'CareContractConnection', totalCount: number } };

export type CareContractQueryVariables = Exact<{
  ref: string;
}>;


export type CareContractQuery = { viewer: { __typename: 'Viewer', id: string, displayName: string, organisationId: string, organisationKind: OrganisationKind, organisationName: string } | null, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null };

export type CareOpeningQueryVariables = Exact<{
  ref: string;
}>;


export type CareOpeningQuery = { referral: { __typename: 'Referral', id: string, ref: string, availableActions: Array<string>, identity: { __typename: 'BeneficiaryIdentity', shortName: string } | null } | null };

export type CareContractPageFragment = { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null };

export type CareReviewPartsFragment = { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null };

export type CareDraftPartsFragment = { __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number };

export type SaveCareDraftMutationVariables = Exact<{
  input: SaveCareDraftInput;
}>;


export type SaveCareDraftMutation = { saveCareDraft: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, turn: CareTurn | null, currentReview: { __typename: 'CareReview', id: string, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null } | null } | null } };

export type OpenCareContractMutationVariables = Exact<{
  input: OpenCareContractInput;
}>;


export type OpenCareContractMutation = { openCareContract: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type ChangeCareContractMutationVariables = Exact<{
  input: ChangeCareContractInput;
}>;


export type ChangeCareContractMutation = { changeCareContract: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type ChangeCareObjectivesMutationVariables = Exact<{
  input: ChangeCareObjectivesInput;
}>;


export type ChangeCareObjectivesMutation = { changeCareObjectives: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type OpenCareReviewMutationVariables = Exact<{
  input: OpenCareReviewInput;
}>;


export type OpenCareReviewMutation = { openCareReview: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type DepositCareDraftMutationVariables = Exact<{
  input: DepositCareDraftInput;
}>;


export type DepositCareDraftMutation = { depositCareDraft: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type WriteCommonTextMutationVariables = Exact<{
  input: WriteCommonTextInput;
}>;


export type WriteCommonTextMutation = { writeCommonText: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type AgreeCommonTextMutationVariables = Exact<{
  input: AgreeCommonTextInput;
}>;


export type AgreeCommonTextMutation = { agreeCommonText: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type RecordCareAttendanceMutationVariables = Exact<{
  input: RecordCareAttendanceInput;
}>;


export type RecordCareAttendanceMutation = { recordCareAttendance: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type WriteClinicalNoteMutationVariables = Exact<{
  input: WriteClinicalNoteInput;
}>;


export type WriteClinicalNoteMutation = { writeClinicalNote: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type CloseCareContractMutationVariables = Exact<{
  input: CloseCareContractInput;
}>;


export type CloseCareContractMutation = { closeCareContract: { __typename: 'CareContractPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, careContract: { __typename: 'CareContract', id: string, ref: string, obligation: CareObligation, followedBy: string | null, rhythm: ReviewRhythm | null, state: CareContractState, startsOn: string | null, endsOn: string | null, nextReviewOn: string | null, version: number, turn: CareTurn | null, availableActions: Array<string>, objectives: { __typename: 'CareObjectives', text: string, version: number } | null, currentReview: { __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null } | null, reviews: Array<{ __typename: 'CareReview', id: string, number: number, periodStartsOn: string, periodEndsOn: string, dueOn: string, state: CareReviewState, stateSince: string, availableActions: Array<string>, drafts: Array<{ __typename: 'CareDraft', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, savedAt: string, depositedAt: string | null, version: number }> | null, contributions: Array<{ __typename: 'CareContribution', id: string, attendance: string, better: string, attention: string, next: string, writtenBy: string, depositedAt: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null }> | null, commonText: { __typename: 'CommonCareText', text: string, previousText: string | null, version: number, writtenBy: string, changedAt: string, hostAgreedAt: string | null, hostAgreedBy: string | null, careAgreedAt: string | null, careAgreedBy: string | null, changedBy: { __typename: 'Organisation', id: string, kind: OrganisationKind } | null } | null, agreedText: { __typename: 'AgreedCareText', text: string, agreedAt: string } | null }> | null, attendance: Array<{ __typename: 'CareAttendance', id: string, appointmentOn: string, attendance: CareAttendanceKind }> | null, clinicalNotes: Array<{ __typename: 'ClinicalNote', id: string, writtenBy: string, writtenAt: string, text: string | null }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null } | null } };

export type CountryDirectoryQueryVariables = Exact<{
  search?: string | null | undefined;
  kind?: Array<DirectoryKind> | DirectoryKind | null | undefined;
  departement?: string | null | undefined;
  near?: string | null | undefined;
  withinKm?: number | null | undefined;
  keptApart?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CountryDirectoryQuery = { directoryMap: Array<Array<number>>, viewer: { __typename: 'Viewer', id: string, role: MemberRole } | null, directory: { __typename: 'DirectoryEntryConnection', totalCount: number, nodes: Array<{ __typename: 'DirectoryEntry', id: string, name: string, kind: DirectoryKind, city: string | null, departement: string | null, siret: string | null, latitude: number | null, longitude: number | null, organisation: { __typename: 'Organisation', id: string, active: boolean } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, directoryCounts: Array<{ __typename: 'DirectoryKindCount', kind: DirectoryKind, count: number }>, departements: Array<{ __typename: 'Departement', code: string, name: string }> };

export type DirectoryGroundQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryGroundQuery = { directoryMap: Array<Array<number>> };

export type CommunesQueryVariables = Exact<{
  search: string;
}>;


export type CommunesQuery = { communes: Array<{ __typename: 'Commune', code: string, name: string, departement: string, latitude: number | null, longitude: number | null, positionFrom: PositionFrom | null }> };

export type DirectoryStructuresQueryVariables = Exact<{
  search?: string | null | undefined;
  kind?: Array<DirectoryKind> | DirectoryKind | null | undefined;
  departement?: string | null | undefined;
  near?: string | null | undefined;
  withinKm?: number | null | undefined;
  afterId?: string | number | null | undefined;
}>;


export type DirectoryStructuresQuery = { directoryStructures: string };

export type InvitedEntryFragment = { __typename: 'DirectoryEntry', id: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, active: boolean, partner: boolean, invitations: Array<{ __typename: 'OrganisationInvitation', id: string, invitedBy: string, createdAt: string, expiresAt: string, stands: boolean, mine: boolean, inviter: { __typename: 'Organisation', id: string, name: string } | null }> | null } | null };

export type DirectoryEntryPageQueryVariables = Exact<{
  id: string | number;
}>;


export type DirectoryEntryPageQuery = { viewer: { __typename: 'Viewer', id: string, role: MemberRole } | null, directoryEntry: { __typename: 'DirectoryEntry', kind: DirectoryKind, name: string, siret: string | null, checked: boolean, listed: boolean, street: string | null, postalCode: string | null, city: string | null, departement: string | null, phone: string | null, website: string | null, source: string, sourceDate: string, id: string, links: Array<{ __typename: 'DirectoryLink', id: string, relation: DirectoryRelation, label: string, source: string, sourceDate: string, to: { __typename: 'DirectoryEntry', id: string, name: string } | null }> | null, linkedFrom: Array<{ __typename: 'DirectoryLink', id: string, relation: DirectoryRelation, label: string, source: string, sourceDate: string, from: { __typename: 'DirectoryEntry', id: string, name: string, kind: DirectoryKind } | null }> | null, figures: Array<{ __typename: 'PrisonFigures', id: string, month: string, name: string, region: string, places: number, detainees: number, quartersWithheld: number, homeDetention: number | null, outsideLodged: number | null, outsideNotLodged: number | null, semiLiberty: number | null, source: string, quarters: Array<{ __typename: 'PrisonQuarter', id: string, kind: string, places: number, detainees: number | null }> | null }> | null, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, active: boolean, partner: boolean, invitations: Array<{ __typename: 'OrganisationInvitation', id: string, invitedBy: string, createdAt: string, expiresAt: string, stands: boolean, mine: boolean, inviter: { __typename: 'Organisation', id: string, name: string } | null }> | null } | null } | null };

export type PrisonRegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type PrisonRegionsQuery = { prisonRegions: Array<{ __typename: 'PrisonRegion', id: string, month: string, name: string, places: number, detainees: number, listedPlaces: number, listedDetainees: number, difference: number, quartersWithheld: number, placesWithheld: number, leftOut: string | null, homeDetention: number, outside: number, semiLiberty: number, source: string }> };

export type InviteOrganisationMutationVariables = Exact<{
  input: InviteOrganisationInput;
}>;


export type InviteOrganisationMutation = { inviteOrganisation: { __typename: 'InvitationPayload', code: string | null, problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, entry: { __typename: 'DirectoryEntry', id: string, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, active: boolean, partner: boolean, invitations: Array<{ __typename: 'OrganisationInvitation', id: string, invitedBy: string, createdAt: string, expiresAt: string, stands: boolean, mine: boolean, inviter: { __typename: 'Organisation', id: string, name: string } | null }> | null } | null } | null } };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation: { __typename: 'OrganisationPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, organisation: { __typename: 'Organisation', id: string, invitations: Array<{ __typename: 'OrganisationInvitation', id: string, stands: boolean }> | null } | null } };

export type EditionLineFragment = { __typename: 'ReportEdition', id: string, kind: ReportKind, startsOn: string, endsOn: string, number: number, state: ReportEditionState, author: string, frozenAt: string, correction: string | null };

export type ChangePartsFragment = { __typename: 'ReportChange', before: number | null, after: number | null, table: { __typename: 'Wording', fr: string, en: string }, row: { __typename: 'Wording', fr: string, en: string }, column: { __typename: 'Wording', fr: string, en: string }, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null } };

export type RemarkPartsFragment = { __typename: 'ReportRemark', id: string, tableKey: string | null, text: string, writtenBy: string, writtenAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, availableActions: Array<string> };

export type ReportEditionsQueryVariables = Exact<{
  kind?: ReportKind | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type ReportEditionsQuery = { reportEditions: Array<{ __typename: 'ReportEdition', id: string, kind: ReportKind, startsOn: string, endsOn: string, number: number, state: ReportEditionState, author: string, frozenAt: string, correction: string | null, submissions: Array<{ __typename: 'ReportSubmission', id: string, state: ReportSubmissionState, funder: { __typename: 'Organisation', id: string, name: string } | null }> | null }> };

export type ReportEditionQueryVariables = Exact<{
  id: string | number;
}>;


export type ReportEditionQuery = { reportEdition: { __typename: 'ReportEdition', hash: string, intact: boolean, version: number, availableActions: Array<string>, id: string, kind: ReportKind, startsOn: string, endsOn: string, number: number, state: ReportEditionState, author: string, frozenAt: string, correction: string | null, replaces: { __typename: 'ReportEdition', id: string, number: number } | null, replacedBy: { __typename: 'ReportEdition', id: string, number: number } | null, changes: Array<{ __typename: 'ReportChange', before: number | null, after: number | null, table: { __typename: 'Wording', fr: string, en: string }, row: { __typename: 'Wording', fr: string, en: string }, column: { __typename: 'Wording', fr: string, en: string }, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null } }>, submissions: Array<{ __typename: 'ReportSubmission', id: string, submittedAt: string, submittedBy: string, state: ReportSubmissionState, funder: { __typename: 'Organisation', id: string, name: string } | null }> | null, report: { __typename: 'Report', kind: ReportKind, organisation: string, countedUntil: string, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null }, earlier: Array<{ __typename: 'ReportPeriod', from: string, to: string, year: number | null }>, tables: Array<{ __typename: 'ReportTable', key: string, title: { __typename: 'Wording', fr: string, en: string }, rowHeading: { __typename: 'Wording', fr: string, en: string }, columns: Array<{ __typename: 'ReportColumn', key: string, unit: ReportUnit, decimals: number, label: { __typename: 'Wording', fr: string, en: string } }>, rows: Array<{ __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> }>, total: { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> } | null, reading: { __typename: 'Wording', fr: string, en: string } | null, rule: { __typename: 'Wording', fr: string, en: string }, checks: Array<{ __typename: 'ReportCheck', key: string, level: CheckLevel, row: string | null, drill: string | null, sentence: { __typename: 'Wording', fr: string, en: string } }> }>, rules: Array<{ __typename: 'ReportRule', key: string, version: string, sentence: { __typename: 'Wording', fr: string, en: string } }> } } | null };

export type ReportSubmissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportSubmissionsQuery = { reportSubmissions: Array<{ __typename: 'ReportSubmission', id: string, kind: ReportKind, startsOn: string, endsOn: string, number: number, state: ReportSubmissionState, submittedAt: string, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, funder: { __typename: 'Organisation', id: string, name: string } | null }> };

export type ReportComparisonQueryVariables = Exact<{
  kind: ReportKind;
  from: string;
  to: string;
}>;


export type ReportComparisonQuery = { reportComparison: { __typename: 'ReportTable', key: string, title: { __typename: 'Wording', fr: string, en: string }, rowHeading: { __typename: 'Wording', fr: string, en: string }, columns: Array<{ __typename: 'ReportColumn', key: string, unit: ReportUnit, decimals: number, label: { __typename: 'Wording', fr: string, en: string } }>, rows: Array<{ __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> }>, total: { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> } | null, reading: { __typename: 'Wording', fr: string, en: string } | null, rule: { __typename: 'Wording', fr: string, en: string }, checks: Array<{ __typename: 'ReportCheck', key: string, level: CheckLevel, row: string | null, drill: string | null, sentence: { __typename: 'Wording', fr: string, en: string } }> } | null };

export type ReportSubmissionQueryVariables = Exact<{
  id: string | number;
}>;


export type ReportSubmissionQuery = { reportSubmission: { __typename: 'ReportSubmission', id: string, kind: ReportKind, startsOn: string, endsOn: string, number: number, state: ReportSubmissionState, submittedAt: string, submittedBy: string, threshold: number, hash: string, intact: boolean, correction: string | null, availableActions: Array<string>, edition: { __typename: 'ReportEdition', id: string } | null, organisation: { __typename: 'Organisation', id: string, name: string } | null, funder: { __typename: 'Organisation', id: string, name: string } | null, changes: Array<{ __typename: 'ReportChange', before: number | null, after: number | null, table: { __typename: 'Wording', fr: string, en: string }, row: { __typename: 'Wording', fr: string, en: string }, column: { __typename: 'Wording', fr: string, en: string }, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null } }>, remarks: Array<{ __typename: 'ReportRemark', id: string, tableKey: string | null, text: string, writtenBy: string, writtenAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, availableActions: Array<string> }> | null, report: { __typename: 'Report', kind: ReportKind, organisation: string, countedUntil: string, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null }, earlier: Array<{ __typename: 'ReportPeriod', from: string, to: string, year: number | null }>, tables: Array<{ __typename: 'ReportTable', key: string, title: { __typename: 'Wording', fr: string, en: string }, rowHeading: { __typename: 'Wording', fr: string, en: string }, columns: Array<{ __typename: 'ReportColumn', key: string, unit: ReportUnit, decimals: number, label: { __typename: 'Wording', fr: string, en: string } }>, rows: Array<{ __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> }>, total: { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> } | null, reading: { __typename: 'Wording', fr: string, en: string } | null, rule: { __typename: 'Wording', fr: string, en: string }, checks: Array<{ __typename: 'ReportCheck', key: string, level: CheckLevel, row: string | null, drill: string | null, sentence: { __typename: 'Wording', fr: string, en: string } }> }>, rules: Array<{ __typename: 'ReportRule', key: string, version: string, sentence: { __typename: 'Wording', fr: string, en: string } }> } } | null };

export type FundersUnderAgreementQueryVariables = Exact<{ [key: string]: never; }>;


export type FundersUnderAgreementQuery = { organisations: { __typename: 'OrganisationConnection', nodes: Array<{ __typename: 'Organisation', id: string, name: string }> } };

export type FreezeReportMutationVariables = Exact<{
  input: FreezeReportInput;
}>;


export type FreezeReportMutation = { freezeReport: { __typename: 'ReportEditionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, edition: { __typename: 'ReportEdition', id: string } | null } };

export type CorrectReportMutationVariables = Exact<{
  input: CorrectReportInput;
}>;


export type CorrectReportMutation = { correctReport: { __typename: 'ReportEditionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, edition: { __typename: 'ReportEdition', id: string } | null } };

export type SubmitReportMutationVariables = Exact<{
  input: SubmitReportInput;
}>;


export type SubmitReportMutation = { submitReport: { __typename: 'ReportSubmissionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, submission: { __typename: 'ReportSubmission', id: string } | null } };

export type RemarkReportMutationVariables = Exact<{
  input: RemarkReportInput;
}>;


export type RemarkReportMutation = { remarkReport: { __typename: 'ReportSubmissionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, submission: { __typename: 'ReportSubmission', id: string, state: ReportSubmissionState, remarks: Array<{ __typename: 'ReportRemark', id: string, tableKey: string | null, text: string, writtenBy: string, writtenAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, availableActions: Array<string> }> | null } | null } };

export type AnswerReportRemarkMutationVariables = Exact<{
  input: AnswerReportRemarkInput;
}>;


export type AnswerReportRemarkMutation = { answerReportRemark: { __typename: 'ReportSubmissionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, submission: { __typename: 'ReportSubmission', id: string, state: ReportSubmissionState, remarks: Array<{ __typename: 'ReportRemark', id: string, tableKey: string | null, text: string, writtenBy: string, writtenAt: string, answer: string | null, answeredBy: string | null, answeredAt: string | null, availableActions: Array<string> }> | null } | null } };

export type HomeQueryVariables = Exact<{
  places: boolean;
  judicial: boolean;
  week: string;
}>;


export type HomeQuery = { referralCounts: Array<{ __typename: 'StateCount', state: ReferralState, count: number, turn: number }>, awaited: Array<{ __typename: 'AwaitedItem', kind: AwaitedKind, record: AwaitedRecord, ref: string, label: string | null, count: number | null, shortName: string | null, age: number | null, partnerName: string | null, partnerKind: OrganisationKind | null, since: string | null, dueOn: string | null, overdue: boolean, dormant: boolean }>, hostPlaces?: Array<{ __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, organisation: { __typename: 'Organisation', city: string | null, id: string, name: string, kind: OrganisationKind } | null }>, week: { __typename: 'ReferralConnection', nodes: Array<{ __typename: 'Referral', id: string, ref: string, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, interviews: Array<{ __typename: 'Interview', id: string, offeredOn: string, time: string | null, place: string | null, state: InterviewState, version: number }> | null, placementDates: { __typename: 'PlacementDates', expectedOn: string | null, enteredOn: string | null, exitedOn: string | null, version: number } | null }> }, hearings?: { __typename: 'ReferralConnection', nodes: Array<{ __typename: 'Referral', id: string, ref: string, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, judicialSituation: { __typename: 'JudicialSituation', prison: string | null, hearingOn: string | null } | null }> } };

export type FrameCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameCountsQuery = { awaited: Array<{ __typename: 'AwaitedItem', kind: AwaitedKind, dormant: boolean }> };

export type ImmersionPeriodsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  sort?: ImmersionSort | null | undefined;
  descending?: boolean | null | undefined;
  state?: Array<ImmersionState> | ImmersionState | null | undefined;
  turn?: boolean | null | undefined;
  search?: string | null | undefined;
}>;


export type ImmersionPeriodsQuery = { viewer: { __typename: 'Viewer', id: string, organisationKind: OrganisationKind } | null, immersionPeriods: { __typename: 'ImmersionPeriodConnection', totalCount: number, nodes: Array<{ __typename: 'ImmersionPeriod', id: string, ref: string, tradeLabel: string, prescriberName: string, viewerTurn: boolean, employer: { __typename: 'Organisation', id: string, name: string } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, answerDueOn: string | null } | null, person: { __typename: 'ImmersionPerson', shortName: string, age: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, all: { __typename: 'ImmersionPeriodConnection', totalCount: number }, turns: { __typename: 'ImmersionPeriodConnection', totalCount: number }, open: { __typename: 'ImmersionPeriodConnection', totalCount: number }, agreed: { __typename: 'ImmersionPeriodConnection', totalCount: number } };

export type ImmersionPeriodQueryVariables = Exact<{
  ref: string;
}>;


export type ImmersionPeriodQuery = { viewer: { __typename: 'Viewer', id: string, displayName: string, organisationName: string } | null, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, availableActions: Array<string>, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, actorName: string, actorFunction: string, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null, accessTable: Array<{ __typename: 'AccessRow', compartment: string, cells: Array<{ __typename: 'AccessCell', relationship: Relationship, access: Access }> }> };

export type EmployerPeriodQueryVariables = Exact<{
  ref: string;
}>;


export type EmployerPeriodQuery = { viewer: { __typename: 'Viewer', id: string, displayName: string } | null, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null };

export type ImmersionPageFragment = { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null };

export type ImmersionFollowedFragment = { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, availableActions: Array<string>, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, actorName: string, actorFunction: string, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null };

export type ImmersionProposalQueryVariables = Exact<{
  referral: string;
  renews: string;
}>;


export type ImmersionProposalQuery = { referral: { __typename: 'Referral', id: string, ref: string, availableActions: Array<string>, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null, availableFrom: string | null } | null } | null, renewed: { __typename: 'ImmersionPeriod', id: string, ref: string, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, employer: { __typename: 'Organisation', id: string, name: string } | null, schedule: { __typename: 'ImmersionSchedule', endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null } | null } | null, organisations: { __typename: 'OrganisationConnection', nodes: Array<{ __typename: 'Organisation', id: string, name: string, city: string | null, partner: boolean }> } };

export type TradesQueryVariables = Exact<{
  search: string;
}>;


export type TradesQuery = { trades: Array<{ __typename: 'Trade', code: string, label: string }> };

export type ProposeImmersionPeriodMutationVariables = Exact<{
  input: ProposeImmersionPeriodInput;
}>;


export type ProposeImmersionPeriodMutation = { proposeImmersionPeriod: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } };

export type ConfirmImmersionPeriodMutationVariables = Exact<{
  input: ConfirmImmersionPeriodInput;
}>;


export type ConfirmImmersionPeriodMutation = { confirmImmersionPeriod: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type DeclineImmersionPeriodMutationVariables = Exact<{
  input: DeclineImmersionPeriodInput;
}>;


export type DeclineImmersionPeriodMutation = { declineImmersionPeriod: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }> } };

export type RescheduleImmersionPeriodMutationVariables = Exact<{
  input: RescheduleImmersionPeriodInput;
}>;


export type RescheduleImmersionPeriodMutation = { rescheduleImmersionPeriod: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type AcceptImmersionDatesMutationVariables = Exact<{
  input: AcceptImmersionDatesInput;
}>;


export type AcceptImmersionDatesMutation = { acceptImmersionDates: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, availableActions: Array<string>, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, actorName: string, actorFunction: string, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type ChangeImmersionDatesMutationVariables = Exact<{
  input: ChangeImmersionDatesInput;
}>;


export type ChangeImmersionDatesMutation = { changeImmersionDates: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, availableActions: Array<string>, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, actorName: string, actorFunction: string, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type CancelImmersionPeriodMutationVariables = Exact<{
  input: CancelImmersionPeriodInput;
}>;


export type CancelImmersionPeriodMutation = { cancelImmersionPeriod: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, availableActions: Array<string>, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null } | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, actorName: string, actorFunction: string, organisation: { __typename: 'Organisation', id: string, name: string } | null }> | null, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type ChangeImmersionTutorMutationVariables = Exact<{
  input: ChangeImmersionTutorInput;
}>;


export type ChangeImmersionTutorMutation = { changeImmersionTutor: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type ReportImmersionOutcomeMutationVariables = Exact<{
  input: ReportImmersionOutcomeInput;
}>;


export type ReportImmersionOutcomeMutation = { reportImmersionOutcome: { __typename: 'ImmersionPeriodPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, immersionPeriod: { __typename: 'ImmersionPeriod', id: string, ref: string, proposedAt: string, prescriberName: string, prescriberContact: string | null, tradeCode: string, tradeLabel: string, object: ImmersionObject, tasks: string, place: string | null, viewerTurn: boolean, availableActions: Array<string>, employer: { __typename: 'Organisation', id: string, name: string, city: string | null } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string, weeklyHours: number, dailyHours: string | null, tutor: string | null, version: number } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState, declineReason: ImmersionDeclineReason | null, message: string | null, proposedStartsOn: string | null, proposedEndsOn: string | null, answeredAt: string | null, answerDueOn: string | null, version: number } | null, assessment: { __typename: 'ImmersionAssessment', outcome: ImmersionOutcome, skills: string, wouldGoOn: boolean | null, comment: string | null, reportedAt: string } | null, person: { __typename: 'ImmersionPerson', firstName: string, lastName: string, shortName: string, age: number } | null, availability: { __typename: 'ImmersionAvailability', hours: string | null, areas: string | null } | null, renews: { __typename: 'ImmersionPeriod', id: string, ref: string } | null } | null } };

export type RegisterImportFactsFragment = { __typename: 'RegisterImport', id: string, fileName: string, state: RegisterImportState, size: number, received: number, encoding: RegisterEncoding | null, startedBy: string, startedAt: string, lineCount: number, newCount: number, changedCount: number, unchangedCount: number, rejectedCount: number, progress: number, failure: string | null, importedAt: string | null, importedBy: string | null, undoneAt: string | null, undoneBy: string | null, version: number, availableActions: Array<string>, interrupted: boolean };

export type RegisterImportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RegisterImportsQuery = { registerColumns: Array<RegisterColumn>, registerImports: { __typename: 'RegisterImportConnection', totalCount: number, nodes: Array<{ __typename: 'RegisterImport', id: string, fileName: string, state: RegisterImportState, size: number, received: number, encoding: RegisterEncoding | null, startedBy: string, startedAt: string, lineCount: number, newCount: number, changedCount: number, unchangedCount: number, rejectedCount: number, progress: number, failure: string | null, importedAt: string | null, importedBy: string | null, undoneAt: string | null, undoneBy: string | null, version: number, availableActions: Array<string>, interrupted: boolean }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type RegisterImportQueryVariables = Exact<{
  id: string | number;
}>;


export type RegisterImportQuery = { registerImport: { __typename: 'RegisterImport', followedUpCount: number, id: string, fileName: string, state: RegisterImportState, size: number, received: number, encoding: RegisterEncoding | null, startedBy: string, startedAt: string, lineCount: number, newCount: number, changedCount: number, unchangedCount: number, rejectedCount: number, progress: number, failure: string | null, importedAt: string | null, importedBy: string | null, undoneAt: string | null, undoneBy: string | null, version: number, availableActions: Array<string>, interrupted: boolean, problems: Array<{ __typename: 'RegisterProblem', column: string | null, value: string | null, code: string, fr: string, en: string }>, problemCounts: Array<{ __typename: 'RegisterProblemCount', column: string | null, code: string, lines: number }>, readers: Array<{ __typename: 'RegisterImportReader', organisationId: string, name: string, members: number, agreement: boolean, requests: number }>, followUps: Array<{ __typename: 'RegisterImportFollowUp', ref: string, verb: string | null, actorName: string | null }> } | null };

export type RegisterLineFactsFragment = { __typename: 'RegisterImportLine', id: string, line: number, number: string | null, change: RegisterLineChange, version: number, cells: Array<{ __typename: 'RegisterCell', column: string, value: string }>, problems: Array<{ __typename: 'RegisterProblem', column: string | null, value: string | null, code: string, fr: string, en: string }> };

export type RegisterImportLinesQueryVariables = Exact<{
  importId: string | number;
  change?: Array<RegisterLineChange> | RegisterLineChange | null | undefined;
  problem?: string | null | undefined;
  column?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisterImportLinesQuery = { registerImportLines: { __typename: 'RegisterImportLineConnection', totalCount: number, nodes: Array<{ __typename: 'RegisterImportLine', id: string, line: number, number: string | null, change: RegisterLineChange, version: number, cells: Array<{ __typename: 'RegisterCell', column: string, value: string }>, problems: Array<{ __typename: 'RegisterProblem', column: string | null, value: string | null, code: string, fr: string, en: string }> }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type OpenRegisterImportMutationVariables = Exact<{
  input: OpenRegisterImportInput;
}>;


export type OpenRegisterImportMutation = { openRegisterImport: { __typename: 'RegisterImportPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, registerImport: { __typename: 'RegisterImport', id: string } | null } };

export type AddRegisterPieceMutationVariables = Exact<{
  input: AddRegisterPieceInput;
}>;


export type AddRegisterPieceMutation = { addRegisterPiece: { __typename: 'RegisterImportPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, registerImport: { __typename: 'RegisterImport', id: string, state: RegisterImportState, received: number } | null } };

export type CorrectRegisterLineMutationVariables = Exact<{
  input: CorrectRegisterLineInput;
}>;


export type CorrectRegisterLineMutation = { correctRegisterLine: { __typename: 'RegisterImportLinePayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, line: { __typename: 'RegisterImportLine', id: string, line: number, number: string | null, change: RegisterLineChange, version: number, cells: Array<{ __typename: 'RegisterCell', column: string, value: string }>, problems: Array<{ __typename: 'RegisterProblem', column: string | null, value: string | null, code: string, fr: string, en: string }> } | null } };

export type ConfirmRegisterImportMutationVariables = Exact<{
  input: ConfirmRegisterImportInput;
}>;


export type ConfirmRegisterImportMutation = { confirmRegisterImport: { __typename: 'RegisterImportPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, registerImport: { __typename: 'RegisterImport', id: string, fileName: string, state: RegisterImportState, size: number, received: number, encoding: RegisterEncoding | null, startedBy: string, startedAt: string, lineCount: number, newCount: number, changedCount: number, unchangedCount: number, rejectedCount: number, progress: number, failure: string | null, importedAt: string | null, importedBy: string | null, undoneAt: string | null, undoneBy: string | null, version: number, availableActions: Array<string>, interrupted: boolean } | null } };

export type UndoRegisterImportMutationVariables = Exact<{
  input: UndoRegisterImportInput;
}>;


export type UndoRegisterImportMutation = { undoRegisterImport: { __typename: 'RegisterImportPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, registerImport: { __typename: 'RegisterImport', id: string, fileName: string, state: RegisterImportState, size: number, received: number, encoding: RegisterEncoding | null, startedBy: string, startedAt: string, lineCount: number, newCount: number, changedCount: number, unchangedCount: number, rejectedCount: number, progress: number, failure: string | null, importedAt: string | null, importedBy: string | null, undoneAt: string | null, undoneBy: string | null, version: number, availableActions: Array<string>, interrupted: boolean } | null } };

export type DiscardRegisterImportMutationVariables = Exact<{
  input: DiscardRegisterImportInput;
}>;


export type DiscardRegisterImportMutation = { discardRegisterImport: { __typename: 'RegisterImportPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, registerImport: { __typename: 'RegisterImport', id: string, state: RegisterImportState } | null } };

export type InvitationQueryVariables = Exact<{
  code: string;
}>;


export type InvitationQuery = { invitation: { __typename: 'InvitationCard', organisationName: string, inviterName: string, invitedBy: string, expiresAt: string } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }> } };

export type AgreementRowFragment = { __typename: 'Agreement', id: string, subject: string, state: AgreementState, startsOn: string, endsOn: string, version: number, inForce: boolean, endsSoon: boolean, availableActions: Array<string>, proposer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, partner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null };

export type OrganisationSheetFragment = { __typename: 'Organisation', id: string, kind: OrganisationKind, name: string, publicName: string, siret: string | null, city: string | null, departement: string | null, phone: string | null, partner: boolean, version: number, sites: Array<{ __typename: 'Site', id: string, name: string, street: string | null, postalCode: string | null, city: string }> | null, members: Array<{ __typename: 'Membership', id: string, displayName: string, function: string, role: MemberRole, phone: string | null }> | null, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null };

export type NetworkQueryVariables = Exact<{
  search?: string | null | undefined;
  kind?: Array<OrganisationKind> | OrganisationKind | null | undefined;
  departement?: string | null | undefined;
  partnersOnly?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NetworkQuery = { viewer: { __typename: 'Viewer', id: string, role: MemberRole, organisationId: string, organisationKind: OrganisationKind } | null, organisations: { __typename: 'OrganisationConnection', totalCount: number, nodes: Array<{ __typename: 'Organisation', id: string, name: string, kind: OrganisationKind, city: string | null, departement: string | null, partner: boolean, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, agreements: Array<{ __typename: 'Agreement', id: string, subject: string, state: AgreementState, startsOn: string, endsOn: string, version: number, inForce: boolean, endsSoon: boolean, availableActions: Array<string>, proposer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, partner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> };

export type NetworkOrganisationQueryVariables = Exact<{
  id: string | number;
}>;


export type NetworkOrganisationQuery = { organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, name: string, publicName: string, siret: string | null, city: string | null, departement: string | null, phone: string | null, partner: boolean, version: number, sites: Array<{ __typename: 'Site', id: string, name: string, street: string | null, postalCode: string | null, city: string }> | null, members: Array<{ __typename: 'Membership', id: string, displayName: string, function: string, role: MemberRole, phone: string | null }> | null, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null } | null };

export type RegisterOrganisationMutationVariables = Exact<{
  input: RegisterOrganisationInput;
}>;


export type RegisterOrganisationMutation = { registerOrganisation: { __typename: 'OrganisationPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, name: string, publicName: string, siret: string | null, city: string | null, departement: string | null, phone: string | null, partner: boolean, version: number, sites: Array<{ __typename: 'Site', id: string, name: string, street: string | null, postalCode: string | null, city: string }> | null, members: Array<{ __typename: 'Membership', id: string, displayName: string, function: string, role: MemberRole, phone: string | null }> | null, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null } | null } };

export type ChangeOrganisationMutationVariables = Exact<{
  input: ChangeOrganisationInput;
}>;


export type ChangeOrganisationMutation = { changeOrganisation: { __typename: 'OrganisationPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, name: string, publicName: string, siret: string | null, city: string | null, departement: string | null, phone: string | null, partner: boolean, version: number, sites: Array<{ __typename: 'Site', id: string, name: string, street: string | null, postalCode: string | null, city: string }> | null, members: Array<{ __typename: 'Membership', id: string, displayName: string, function: string, role: MemberRole, phone: string | null }> | null, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null } | null } };

export type AddSiteMutationVariables = Exact<{
  input: AddSiteInput;
}>;


export type AddSiteMutation = { addSite: { __typename: 'OrganisationPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, name: string, publicName: string, siret: string | null, city: string | null, departement: string | null, phone: string | null, partner: boolean, version: number, sites: Array<{ __typename: 'Site', id: string, name: string, street: string | null, postalCode: string | null, city: string }> | null, members: Array<{ __typename: 'Membership', id: string, displayName: string, function: string, role: MemberRole, phone: string | null }> | null, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null } | null } };

export type ProposeAgreementMutationVariables = Exact<{
  input: ProposeAgreementInput;
}>;


export type ProposeAgreementMutation = { proposeAgreement: { __typename: 'AgreementPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, agreement: { __typename: 'Agreement', id: string, subject: string, state: AgreementState, startsOn: string, endsOn: string, version: number, inForce: boolean, endsSoon: boolean, availableActions: Array<string>, proposer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, partner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null } };

export type SignAgreementMutationVariables = Exact<{
  input: SignAgreementInput;
}>;


export type SignAgreementMutation = { signAgreement: { __typename: 'AgreementPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, agreement: { __typename: 'Agreement', id: string, subject: string, state: AgreementState, startsOn: string, endsOn: string, version: number, inForce: boolean, endsSoon: boolean, availableActions: Array<string>, proposer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, partner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null } };

export type EndAgreementMutationVariables = Exact<{
  input: EndAgreementInput;
}>;


export type EndAgreementMutation = { endAgreement: { __typename: 'AgreementPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, agreement: { __typename: 'Agreement', id: string, subject: string, state: AgreementState, startsOn: string, endsOn: string, version: number, inForce: boolean, endsSoon: boolean, availableActions: Array<string>, proposer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, partner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null } };

export type DeclareFreePlacesMutationVariables = Exact<{
  input: DeclareFreePlacesInput;
}>;


export type DeclareFreePlacesMutation = { declareFreePlaces: { __typename: 'HostPlacesPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, hostPlaces: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number, organisation: { __typename: 'Organisation', id: string, places: { __typename: 'HostPlaces', total: number, free: number, freeFrom: string | null, declaredAt: string, version: number } | null } | null } | null } };

export type PartnersQueryVariables = Exact<{
  kind?: Array<OrganisationKind> | OrganisationKind | null | undefined;
}>;


export type PartnersQuery = { usable: { __typename: 'OrganisationConnection', nodes: Array<{ __typename: 'Organisation', city: string | null, id: string, name: string, kind: OrganisationKind }> }, known: { __typename: 'OrganisationConnection', totalCount: number, nodes: Array<{ __typename: 'Organisation', city: string | null, id: string, name: string, kind: OrganisationKind }> }, agreements: Array<{ __typename: 'Agreement', id: string, state: AgreementState, startsOn: string, endsOn: string, inForce: boolean, proposer: { __typename: 'Organisation', city: string | null, id: string, name: string, kind: OrganisationKind } | null, partner: { __typename: 'Organisation', city: string | null, id: string, name: string, kind: OrganisationKind } | null }> };

export type PlacementsQueryVariables = Exact<{
  after?: string | null | undefined;
  state?: Array<ReferralState> | ReferralState | null | undefined;
  search?: string | null | undefined;
  organisationId: string | number;
  host: boolean;
}>;


export type PlacementsQuery = { referrals: { __typename: 'ReferralConnection', totalCount: number, nodes: Array<{ __typename: 'Referral', id: string, ref: string, kind: ReferralKind, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, awaitedSince: string | null, viewerTurn: boolean, dueOn: string | null, placementDates: { __typename: 'PlacementDates', expectedOn: string | null, enteredOn: string | null, exitedOn: string | null, version: number } | null, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, referrer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } }, current: { __typename: 'ReferralConnection', totalCount: number }, coming: { __typename: 'ReferralConnection', totalCount: number }, over: { __typename: 'ReferralConnection', totalCount: number }, organisation?: { __typename: 'Organisation', id: string, capacity: Array<{ __typename: 'Capacity', id: string, startsOn: string, places: number }> | null } | null };

export type ActionPlansQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  sort?: ActionPlanSort | null | undefined;
  descending?: boolean | null | undefined;
  state?: Array<ActionPlanState> | ActionPlanState | null | undefined;
  meetingDue?: boolean | null | undefined;
  overdue?: boolean | null | undefined;
  relayMissing?: boolean | null | undefined;
  search?: string | null | undefined;
}>;


export type ActionPlansQuery = { actionPlans: { __typename: 'ActionPlanConnection', totalCount: number, nodes: Array<{ __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, nextDueOn: string | null, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, steps: Array<{ __typename: 'PlanStep', id: string, state: PlanStepState, overdue: boolean }> | null, referral: { __typename: 'Referral', id: string, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, actionPlanCounts: { __typename: 'ActionPlanCounts', open: number, meetingDue: number, overdue: number, relayMissing: number, stepsOverdue: number, ownStepsOverdue: number } };

export type ActionPlanQueryVariables = Exact<{
  ref: string;
}>;


export type ActionPlanQuery = { viewer: { __typename: 'Viewer', id: string, displayName: string, organisationName: string } | null, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null };

export type PlanOpeningQueryVariables = Exact<{
  ref: string;
}>;


export type PlanOpeningQuery = { referral: { __typename: 'Referral', id: string, ref: string, availableActions: Array<string>, identity: { __typename: 'BeneficiaryIdentity', shortName: string } | null, actionPlan: { __typename: 'ActionPlan', id: string, ref: string } | null } | null };

export type PlanPageFragment = { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null };

export type OpenActionPlanMutationVariables = Exact<{
  input: OpenActionPlanInput;
}>;


export type OpenActionPlanMutation = { openActionPlan: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, referral: { __typename: 'Referral', id: string, actionPlan: { __typename: 'ActionPlan', id: string, ref: string } | null } | null } | null } };

export type AddPlanObjectiveMutationVariables = Exact<{
  input: AddPlanObjectiveInput;
}>;


export type AddPlanObjectiveMutation = { addPlanObjective: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type ChangePlanObjectiveMutationVariables = Exact<{
  input: ChangePlanObjectiveInput;
}>;


export type ChangePlanObjectiveMutation = { changePlanObjective: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type AddPlanStepMutationVariables = Exact<{
  input: AddPlanStepInput;
}>;


export type AddPlanStepMutation = { addPlanStep: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type ChangePlanStepMutationVariables = Exact<{
  input: ChangePlanStepInput;
}>;


export type ChangePlanStepMutation = { changePlanStep: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type RecordPlanStepMutationVariables = Exact<{
  input: RecordPlanStepInput;
}>;


export type RecordPlanStepMutation = { recordPlanStep: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type SchedulePlanMeetingMutationVariables = Exact<{
  input: SchedulePlanMeetingInput;
}>;


export type SchedulePlanMeetingMutation = { schedulePlanMeeting: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type RecordPlanMeetingMutationVariables = Exact<{
  input: RecordPlanMeetingInput;
}>;


export type RecordPlanMeetingMutation = { recordPlanMeeting: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type SetPlanRelayMutationVariables = Exact<{
  input: SetPlanRelayInput;
}>;


export type SetPlanRelayMutation = { setPlanRelay: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type SetPlanRelayDeadlineMutationVariables = Exact<{
  input: SetPlanRelayDeadlineInput;
}>;


export type SetPlanRelayDeadlineMutation = { setPlanRelayDeadline: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type CloseActionPlanMutationVariables = Exact<{
  input: CloseActionPlanInput;
}>;


export type CloseActionPlanMutation = { closeActionPlan: { __typename: 'ActionPlanPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, openedOn: string, closedOn: string | null, relay: string | null, relayDueOn: string | null, relayMissing: boolean, meetingDue: boolean, version: number, availableActions: Array<string>, months: Array<{ __typename: 'PlanMonth', month: string, heldOn: string | null, plannedOn: string | null }>, readers: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, objectives: Array<{ __typename: 'PlanObjective', id: string, sphere: Sphere, title: string, version: number }> | null, steps: Array<{ __typename: 'PlanStep', id: string, objectiveId: string, title: string, state: PlanStepState, dueOn: string | null, doneOn: string | null, comment: string | null, overdue: boolean, mine: boolean, nextStates: Array<PlanStepState>, version: number, owner: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, meetings: Array<{ __typename: 'PlanMeeting', id: string, plannedOn: string, theme: MeetingTheme, attendance: Attendance, minutes: number | null, note: string | null, version: number }> | null, referral: { __typename: 'Referral', id: string, ref: string, viewerRelationships: Array<Relationship>, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string> }, identity: { __typename: 'BeneficiaryIdentity', shortName: string, firstName: string, age: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string } | null }> | null } | null } | null } };

export type ReferralMovedFragment = { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null };

export type DraftReferralMutationVariables = Exact<{
  input: DraftReferralInput;
}>;


export type DraftReferralMutation = { draftReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ChangeReferralDraftMutationVariables = Exact<{
  input: ChangeReferralDraftInput;
}>;


export type ChangeReferralDraftMutation = { changeReferralDraft: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type SendReferralMutationVariables = Exact<{
  input: SendReferralInput;
}>;


export type SendReferralMutation = { sendReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type AcknowledgeReferralMutationVariables = Exact<{
  input: AcknowledgeReferralInput;
}>;


export type AcknowledgeReferralMutation = { acknowledgeReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type AssessReferralMutationVariables = Exact<{
  input: AssessReferralInput;
}>;


export type AssessReferralMutation = { assessReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type RecordQuestionnaireMutationVariables = Exact<{
  input: RecordQuestionnaireInput;
}>;


export type RecordQuestionnaireMutation = { recordQuestionnaire: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type OfferInterviewsMutationVariables = Exact<{
  input: OfferInterviewsInput;
}>;


export type OfferInterviewsMutation = { offerInterviews: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ChooseInterviewMutationVariables = Exact<{
  input: ChooseInterviewInput;
}>;


export type ChooseInterviewMutation = { chooseInterview: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type RecordInterviewMutationVariables = Exact<{
  input: RecordInterviewInput;
}>;


export type RecordInterviewMutation = { recordInterview: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type GiveOpinionMutationVariables = Exact<{
  input: GiveOpinionInput;
}>;


export type GiveOpinionMutation = { giveOpinion: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type AcceptReferralMutationVariables = Exact<{
  input: AcceptReferralInput;
}>;


export type AcceptReferralMutation = { acceptReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type DeclineReferralMutationVariables = Exact<{
  input: DeclineReferralInput;
}>;


export type DeclineReferralMutation = { declineReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ReorientReferralMutationVariables = Exact<{
  input: ReorientReferralInput;
}>;


export type ReorientReferralMutation = { reorientReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type SetReferralAsideMutationVariables = Exact<{
  input: SetReferralAsideInput;
}>;


export type SetReferralAsideMutation = { setReferralAside: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type WithdrawReferralMutationVariables = Exact<{
  input: WithdrawReferralInput;
}>;


export type WithdrawReferralMutation = { withdrawReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type EnterPlacementMutationVariables = Exact<{
  input: EnterPlacementInput;
}>;


export type EnterPlacementMutation = { enterPlacement: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type StartReferralMutationVariables = Exact<{
  input: StartReferralInput;
}>;


export type StartReferralMutation = { startReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type SuspendReferralMutationVariables = Exact<{
  input: SuspendReferralInput;
}>;


export type SuspendReferralMutation = { suspendReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ResumeReferralMutationVariables = Exact<{
  input: ResumeReferralInput;
}>;


export type ResumeReferralMutation = { resumeReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ExitPlacementMutationVariables = Exact<{
  input: ExitPlacementInput;
}>;


export type ExitPlacementMutation = { exitPlacement: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type CloseReferralMutationVariables = Exact<{
  input: CloseReferralInput;
}>;


export type CloseReferralMutation = { closeReferral: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type AddReferralPartnerMutationVariables = Exact<{
  input: AddReferralPartnerInput;
}>;


export type AddReferralPartnerMutation = { addReferralPartner: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type EndReferralPartnerMutationVariables = Exact<{
  input: EndReferralPartnerInput;
}>;


export type EndReferralPartnerMutation = { endReferralPartner: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ChangeAvailabilityMutationVariables = Exact<{
  input: ChangeAvailabilityInput;
}>;


export type ChangeAvailabilityMutation = { changeAvailability: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ChangeBeneficiaryIdentityMutationVariables = Exact<{
  input: ChangeBeneficiaryIdentityInput;
}>;


export type ChangeBeneficiaryIdentityMutation = { changeBeneficiaryIdentity: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ChangeBeneficiaryContactMutationVariables = Exact<{
  input: ChangeBeneficiaryContactInput;
}>;


export type ChangeBeneficiaryContactMutation = { changeBeneficiaryContact: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type ChangeJudicialSituationMutationVariables = Exact<{
  input: ChangeJudicialSituationInput;
}>;


export type ChangeJudicialSituationMutation = { changeJudicialSituation: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type WriteOwnNoteMutationVariables = Exact<{
  input: WriteOwnNoteInput;
}>;


export type WriteOwnNoteMutation = { writeOwnNote: { __typename: 'ReferralPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }>, referral: { __typename: 'Referral', id: string, ref: string, version: number, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, viewerTurn: boolean, dueOn: string | null, availableActions: Array<string> } | null } };

export type OrganisationNameFragment = { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind };

export type ReferralRowFragment = { __typename: 'Referral', id: string, ref: string, kind: ReferralKind, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, awaitedSince: string | null, viewerTurn: boolean, dueOn: string | null, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, referrer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null };

export type ReferralsQueryVariables = Exact<{
  after?: string | null | undefined;
  sort?: ReferralSort | null | undefined;
  descending?: boolean | null | undefined;
  state?: Array<ReferralState> | ReferralState | null | undefined;
  kind?: Array<ReferralKind> | ReferralKind | null | undefined;
  turn?: boolean | null | undefined;
  search?: string | null | undefined;
  addresseeId?: string | number | null | undefined;
  referrerId?: string | number | null | undefined;
  prison?: string | null | undefined;
  hearingBefore?: string | null | undefined;
  dueBefore?: string | null | undefined;
  soon?: string | null | undefined;
  judicial: boolean;
  choices: boolean;
}>;


export type ReferralsQuery = { referrals: { __typename: 'ReferralConnection', totalCount: number, nodes: Array<{ __typename: 'Referral', id: string, ref: string, kind: ReferralKind, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, awaitedSince: string | null, viewerTurn: boolean, dueOn: string | null, judicialSituation?: { __typename: 'JudicialSituation', prison: string | null, hearingOn: string | null } | null, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, referrer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } }, referralCounts: Array<{ __typename: 'StateCount', state: ReferralState, count: number, turn: number }>, hearings?: { __typename: 'ReferralConnection', totalCount: number } } & { __typename: 'Query', referralPrisons?: Array<string>, referralPartners?: Array<{ __typename: 'Organisation', id: string, name: string }> };

export type ReferralChoicesFragment = { __typename: 'Query', referralPrisons?: Array<string>, referralPartners: Array<{ __typename: 'Organisation', id: string, name: string }> };

export type ReferralChoicesQueryVariables = Exact<{
  judicial: boolean;
}>;


export type ReferralChoicesQuery = { __typename: 'Query', referralPrisons?: Array<string>, referralPartners: Array<{ __typename: 'Organisation', id: string, name: string }> };

export type ReferralTrailQueryVariables = Exact<{
  sort?: ReferralSort | null | undefined;
  descending?: boolean | null | undefined;
  state?: Array<ReferralState> | ReferralState | null | undefined;
  kind?: Array<ReferralKind> | ReferralKind | null | undefined;
  turn?: boolean | null | undefined;
  search?: string | null | undefined;
  addresseeId?: string | number | null | undefined;
  referrerId?: string | number | null | undefined;
  prison?: string | null | undefined;
  hearingBefore?: string | null | undefined;
  dueBefore?: string | null | undefined;
}>;


export type ReferralTrailQuery = { referrals: { __typename: 'ReferralConnection', nodes: Array<{ __typename: 'Referral', id: string, ref: string }> } };

export type AwaitedTrailQueryVariables = Exact<{ [key: string]: never; }>;


export type AwaitedTrailQuery = { awaited: Array<{ __typename: 'AwaitedItem', record: AwaitedRecord, ref: string }> };

export type ReferralRecordFragment = { __typename: 'Referral', createdAt: string, sentAt: string | null, acknowledgedAt: string | null, decidedAt: string | null, closedAt: string | null, outcome: ReferralOutcome | null, version: number, viewerRelationships: Array<Relationship>, availableActions: Array<string>, id: string, ref: string, kind: ReferralKind, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, awaitedSince: string | null, viewerTurn: boolean, dueOn: string | null, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string>, editable: Array<string> }, continues: { __typename: 'Referral', id: string, ref: string } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, since: string, organisation: { __typename: 'Organisation', city: string | null, phone: string | null, id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string, phone: string | null } | null }> | null, contact: { __typename: 'BeneficiaryContact', address: string | null, phone: string | null, email: string | null, version: number } | null, judicialSituation: { __typename: 'JudicialSituation', setting: Setting | null, measure: string | null, prison: string | null, ecrouNumber: string | null, offenceClass: string | null, sentenceEndsOn: string | null, hearingOn: string | null, firstConviction: boolean | null, version: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null, availableFrom: string | null, version: number } | null, request: { __typename: 'ReferralRequest', reason: string, askedFor: string, wishedOn: string | null, version: number } | null, answer: { __typename: 'ReferralAnswer', declineReason: DeclineReason | null, message: string | null, proposal: string | null, answeredAt: string | null, proposedOrganisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null, assessment: { __typename: 'Assessment', questionnaireSentOn: string | null, questionnaireReturnedOn: string | null, informationMeetingOn: string | null, summary: string | null, version: number } | null, interviews: Array<{ __typename: 'Interview', id: string, offeredOn: string, time: string | null, place: string | null, state: InterviewState, version: number }> | null, opinions: Array<{ __typename: 'Opinion', id: string, kind: OpinionKind, givenOn: string | null, givenBy: string | null, comment: string | null }> | null, placementDates: { __typename: 'PlacementDates', expectedOn: string | null, enteredOn: string | null, exitedOn: string | null, version: number } | null, placement: { __typename: 'Placement', place: string | null, familySituation: string | null, hasChildren: boolean | null, housingAtEntry: Housing | null, housingAtExit: Housing | null, workAtExit: WorkAtExit | null, exitReason: ExitReason | null, version: number } | null, registerEntry: { __typename: 'RegisterEntry', number: string, originSpip: string | null, importedAt: string } | null, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, meetingDue: boolean, steps: Array<{ __typename: 'PlanStep', id: string, state: PlanStepState, overdue: boolean }> | null } | null, careContracts: Array<{ __typename: 'CareContract', id: string, ref: string, state: CareContractState, obligation: CareObligation, nextReviewOn: string | null }> | null, immersionPeriods: Array<{ __typename: 'ImmersionPeriod', id: string, ref: string, tradeLabel: string, employer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState } | null }> | null, ownNotes: Array<{ __typename: 'OwnNote', id: string, text: string, writtenBy: string, writtenAt: string }> | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, compartment: string, label: string | null, actorName: string, actorFunction: string, readers: Array<Relationship>, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, referrer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null };

export type ReferralQueryVariables = Exact<{
  ref: string;
}>;


export type ReferralQuery = { referral: { __typename: 'Referral', createdAt: string, sentAt: string | null, acknowledgedAt: string | null, decidedAt: string | null, closedAt: string | null, outcome: ReferralOutcome | null, version: number, viewerRelationships: Array<Relationship>, availableActions: Array<string>, id: string, ref: string, kind: ReferralKind, state: ReferralState, stateSince: string, awaitedFrom: Relationship | null, awaitedSince: string | null, viewerTurn: boolean, dueOn: string | null, viewerAccess: { __typename: 'ViewerAccess', readable: Array<string>, editable: Array<string> }, continues: { __typename: 'Referral', id: string, ref: string } | null, parties: Array<{ __typename: 'ReferralParty', id: string, relationship: Relationship, since: string, organisation: { __typename: 'Organisation', city: string | null, phone: string | null, id: string, name: string, kind: OrganisationKind } | null, contact: { __typename: 'Membership', id: string, displayName: string, function: string, phone: string | null } | null }> | null, contact: { __typename: 'BeneficiaryContact', address: string | null, phone: string | null, email: string | null, version: number } | null, judicialSituation: { __typename: 'JudicialSituation', setting: Setting | null, measure: string | null, prison: string | null, ecrouNumber: string | null, offenceClass: string | null, sentenceEndsOn: string | null, hearingOn: string | null, firstConviction: boolean | null, version: number } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null, availableFrom: string | null, version: number } | null, request: { __typename: 'ReferralRequest', reason: string, askedFor: string, wishedOn: string | null, version: number } | null, answer: { __typename: 'ReferralAnswer', declineReason: DeclineReason | null, message: string | null, proposal: string | null, answeredAt: string | null, proposedOrganisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null, assessment: { __typename: 'Assessment', questionnaireSentOn: string | null, questionnaireReturnedOn: string | null, informationMeetingOn: string | null, summary: string | null, version: number } | null, interviews: Array<{ __typename: 'Interview', id: string, offeredOn: string, time: string | null, place: string | null, state: InterviewState, version: number }> | null, opinions: Array<{ __typename: 'Opinion', id: string, kind: OpinionKind, givenOn: string | null, givenBy: string | null, comment: string | null }> | null, placementDates: { __typename: 'PlacementDates', expectedOn: string | null, enteredOn: string | null, exitedOn: string | null, version: number } | null, placement: { __typename: 'Placement', place: string | null, familySituation: string | null, hasChildren: boolean | null, housingAtEntry: Housing | null, housingAtExit: Housing | null, workAtExit: WorkAtExit | null, exitReason: ExitReason | null, version: number } | null, registerEntry: { __typename: 'RegisterEntry', number: string, originSpip: string | null, importedAt: string } | null, actionPlan: { __typename: 'ActionPlan', id: string, ref: string, state: ActionPlanState, meetingDue: boolean, steps: Array<{ __typename: 'PlanStep', id: string, state: PlanStepState, overdue: boolean }> | null } | null, careContracts: Array<{ __typename: 'CareContract', id: string, ref: string, state: CareContractState, obligation: CareObligation, nextReviewOn: string | null }> | null, immersionPeriods: Array<{ __typename: 'ImmersionPeriod', id: string, ref: string, tradeLabel: string, employer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, schedule: { __typename: 'ImmersionSchedule', startsOn: string, endsOn: string } | null, answer: { __typename: 'ImmersionAnswer', state: ImmersionState } | null }> | null, ownNotes: Array<{ __typename: 'OwnNote', id: string, text: string, writtenBy: string, writtenAt: string }> | null, history: Array<{ __typename: 'JournalEntry', id: string, at: string, verb: string, compartment: string, label: string | null, actorName: string, actorFunction: string, readers: Array<Relationship>, organisation: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> | null, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null, referrer: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null } | null, accessTable: Array<{ __typename: 'AccessRow', compartment: string, cells: Array<{ __typename: 'AccessCell', relationship: Relationship, access: Access, untilClosed: boolean, opensFor: Array<OrganisationKind> }> }>, referralCounts: Array<{ __typename: 'StateCount', state: ReferralState, count: number, turn: number }> };

export type FullNameQueryVariables = Exact<{
  ref: string;
}>;


export type FullNameQuery = { referral: { __typename: 'Referral', id: string, identity: { __typename: 'BeneficiaryIdentity', firstName: string, lastName: string, birthDate: string, sex: Sex, version: number } | null } | null };

export type ReferralDraftQueryVariables = Exact<{
  ref: string;
}>;


export type ReferralDraftQuery = { referral: { __typename: 'Referral', id: string, ref: string, kind: ReferralKind, state: ReferralState, version: number, availableActions: Array<string>, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null, identity: { __typename: 'BeneficiaryIdentity', firstName: string, lastName: string, birthDate: string, sex: Sex, shortName: string } | null, contact: { __typename: 'BeneficiaryContact', address: string | null, phone: string | null, email: string | null } | null, judicialSituation: { __typename: 'JudicialSituation', setting: Setting | null, measure: string | null, prison: string | null, ecrouNumber: string | null, offenceClass: string | null, sentenceEndsOn: string | null, hearingOn: string | null, firstConviction: boolean | null } | null, availability: { __typename: 'Availability', hours: string | null, areas: string | null, availableFrom: string | null } | null, request: { __typename: 'ReferralRequest', reason: string, askedFor: string, wishedOn: string | null } | null } | null };

export type PossibleDuplicatesQueryVariables = Exact<{
  lastName: string;
  firstName: string;
  birthDate: string;
}>;


export type PossibleDuplicatesQuery = { possibleDuplicates: Array<{ __typename: 'Referral', id: string, ref: string, kind: ReferralKind, state: ReferralState, stateSince: string, identity: { __typename: 'BeneficiaryIdentity', firstName: string, lastName: string, birthDate: string, sex: Sex, shortName: string, age: number } | null, addressee: { __typename: 'Organisation', id: string, name: string, kind: OrganisationKind } | null }> };

export type FindReferralsQueryVariables = Exact<{
  search: string;
}>;


export type FindReferralsQuery = { referrals: { __typename: 'ReferralConnection', nodes: Array<{ __typename: 'Referral', id: string, ref: string, identity: { __typename: 'BeneficiaryIdentity', shortName: string, age: number } | null }> } };

export type WordsFragment = { __typename: 'Wording', fr: string, en: string };

export type ReportRowPartsFragment = { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> };

export type ReportTablePartsFragment = { __typename: 'ReportTable', key: string, title: { __typename: 'Wording', fr: string, en: string }, rowHeading: { __typename: 'Wording', fr: string, en: string }, columns: Array<{ __typename: 'ReportColumn', key: string, unit: ReportUnit, decimals: number, label: { __typename: 'Wording', fr: string, en: string } }>, rows: Array<{ __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> }>, total: { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> } | null, reading: { __typename: 'Wording', fr: string, en: string } | null, rule: { __typename: 'Wording', fr: string, en: string }, checks: Array<{ __typename: 'ReportCheck', key: string, level: CheckLevel, row: string | null, drill: string | null, sentence: { __typename: 'Wording', fr: string, en: string } }> };

export type ReportPartsFragment = { __typename: 'Report', kind: ReportKind, organisation: string, countedUntil: string, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null }, earlier: Array<{ __typename: 'ReportPeriod', from: string, to: string, year: number | null }>, tables: Array<{ __typename: 'ReportTable', key: string, title: { __typename: 'Wording', fr: string, en: string }, rowHeading: { __typename: 'Wording', fr: string, en: string }, columns: Array<{ __typename: 'ReportColumn', key: string, unit: ReportUnit, decimals: number, label: { __typename: 'Wording', fr: string, en: string } }>, rows: Array<{ __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> }>, total: { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> } | null, reading: { __typename: 'Wording', fr: string, en: string } | null, rule: { __typename: 'Wording', fr: string, en: string }, checks: Array<{ __typename: 'ReportCheck', key: string, level: CheckLevel, row: string | null, drill: string | null, sentence: { __typename: 'Wording', fr: string, en: string } }> }>, rules: Array<{ __typename: 'ReportRule', key: string, version: string, sentence: { __typename: 'Wording', fr: string, en: string } }> };

export type ReportQueryVariables = Exact<{
  kind: ReportKind;
  from: string;
  to: string;
}>;


export type ReportQuery = { report: { __typename: 'Report', kind: ReportKind, organisation: string, countedUntil: string, period: { __typename: 'ReportPeriod', from: string, to: string, year: number | null }, earlier: Array<{ __typename: 'ReportPeriod', from: string, to: string, year: number | null }>, tables: Array<{ __typename: 'ReportTable', key: string, title: { __typename: 'Wording', fr: string, en: string }, rowHeading: { __typename: 'Wording', fr: string, en: string }, columns: Array<{ __typename: 'ReportColumn', key: string, unit: ReportUnit, decimals: number, label: { __typename: 'Wording', fr: string, en: string } }>, rows: Array<{ __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> }>, total: { __typename: 'ReportRow', key: string, unit: ReportUnit | null, decimals: number | null, apart: boolean, label: { __typename: 'Wording', fr: string, en: string }, cells: Array<{ __typename: 'ReportCell', value: number | null, earlier: Array<number | null>, drill: string | null, hidden: boolean | null, earlierHidden: Array<boolean> | null }> } | null, reading: { __typename: 'Wording', fr: string, en: string } | null, rule: { __typename: 'Wording', fr: string, en: string }, checks: Array<{ __typename: 'ReportCheck', key: string, level: CheckLevel, row: string | null, drill: string | null, sentence: { __typename: 'Wording', fr: string, en: string } }> }>, rules: Array<{ __typename: 'ReportRule', key: string, version: string, sentence: { __typename: 'Wording', fr: string, en: string } }> } };

export type ReportRecordsQueryVariables = Exact<{
  kind: ReportKind;
  from: string;
  to: string;
  table: string;
  row?: string | null | undefined;
  column?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportRecordsQuery = { reportRecords: { __typename: 'ReportRecordConnection', totalCount: number, nodes: Array<{ __typename: 'ReportRecord', id: string, ref: string, kind: ReferralKind, state: ReferralState, askedOn: string | null, times: number, value: number | null, shortName: string | null, age: number | null }>, pageInfo: { __typename: 'PageInfo', endCursor: string | null, hasNextPage: boolean } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', id: string, displayName: string, function: string, role: MemberRole, organisationId: string, organisationName: string, organisationKind: OrganisationKind, city: string | null, memberships: Array<{ __typename: 'Persona', id: string, displayName: string, function: string, organisationName: string, organisationKind: OrganisationKind }> } | null, awaitedCounts: Array<{ __typename: 'AwaitedCount', count: number }> };

export type PersonasQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonasQuery = { personas: Array<{ __typename: 'Persona', id: string, displayName: string, function: string, organisationName: string, organisationKind: OrganisationKind }> | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }> } };

export type SignInAsPersonaMutationVariables = Exact<{
  input: SignInAsPersonaInput;
}>;


export type SignInAsPersonaMutation = { signInAsPersona: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string, field: string | null, message: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string }> } };

export type SwitchOrganisationMutationVariables = Exact<{
  input: SwitchOrganisationInput;
}>;


export type SwitchOrganisationMutation = { switchOrganisation: { __typename: 'SessionPayload', problems: Array<{ __typename: 'Problem', code: string }> } };

export { CareContractsDocument } from './documents/care-contracts';
export { CareContractDocument } from './documents/care-contract';
export { CareOpeningDocument } from './documents/care-opening';
export { SaveCareDraftDocument } from './documents/save-care-draft';
export { OpenCareContractDocument } from './documents/open-care-contract';
export { ChangeCareContractDocument } from './documents/change-care-contract';
export { ChangeCareObjectivesDocument } from './documents/change-care-objectives';
export { OpenCareReviewDocument } from './documents/open-care-review';
export { DepositCareDraftDocument } from './documents/deposit-care-draft';
export { WriteCommonTextDocument } from './documents/write-common-text';
export { AgreeCommonTextDocument } from './documents/agree-common-text';
export { RecordCareAttendanceDocument } from './documents/record-care-attendance';
export { WriteClinicalNoteDocument } from './documents/write-clinical-note';
export { CloseCareContractDocument } from './documents/close-care-contract';
export { CountryDirectoryDocument } from './documents/country-directory';
export { DirectoryGroundDocument } from './documents/directory-ground';
export { CommunesDocument } from './documents/communes';
export { DirectoryStructuresDocument } from './documents/directory-structures';
export { DirectoryEntryPageDocument } from './documents/directory-entry-page';
export { PrisonRegionsDocument } from './documents/prison-regions';
export { InviteOrganisationDocument } from './documents/invite-organisation';
export { WithdrawInvitationDocument } from './documents/withdraw-invitation';
export { ReportEditionsDocument } from './documents/report-editions';
export { ReportEditionDocument } from './documents/report-edition';
export { ReportSubmissionsDocument } from './documents/report-submissions';
export { ReportComparisonDocument } from './documents/report-comparison';
export { ReportSubmissionDocument } from './documents/report-submission';
export { FundersUnderAgreementDocument } from './documents/funders-under-agreement';
export { FreezeReportDocument } from './documents/freeze-report';
export { CorrectReportDocument } from './documents/correct-report';
export { SubmitReportDocument } from './documents/submit-report';
export { RemarkReportDocument } from './documents/remark-report';
export { AnswerReportRemarkDocument } from './documents/answer-report-remark';
export { HomeDocument } from './documents/home';
export { FrameCountsDocument } from './documents/frame-counts';
export { ImmersionPeriodsDocument } from './documents/immersion-periods';
export { ImmersionPeriodDocument } from './documents/immersion-period';
export { EmployerPeriodDocument } from './documents/employer-period';
export { ImmersionProposalDocument } from './documents/immersion-proposal';
export { TradesDocument } from './documents/trades';
export { ProposeImmersionPeriodDocument } from './documents/propose-immersion-period';
export { ConfirmImmersionPeriodDocument } from './documents/confirm-immersion-period';
export { DeclineImmersionPeriodDocument } from './documents/decline-immersion-period';
export { RescheduleImmersionPeriodDocument } from './documents/reschedule-immersion-period';
export { AcceptImmersionDatesDocument } from './documents/accept-immersion-dates';
export { ChangeImmersionDatesDocument } from './documents/change-immersion-dates';
export { CancelImmersionPeriodDocument } from './documents/cancel-immersion-period';
export { ChangeImmersionTutorDocument } from './documents/change-immersion-tutor';
export { ReportImmersionOutcomeDocument } from './documents/report-immersion-outcome';
export { RegisterImportsDocument } from './documents/register-imports';
export { RegisterImportDocument } from './documents/register-import';
export { RegisterImportLinesDocument } from './documents/register-import-lines';
export { OpenRegisterImportDocument } from './documents/open-register-import';
export { AddRegisterPieceDocument } from './documents/add-register-piece';
export { CorrectRegisterLineDocument } from './documents/correct-register-line';
export { ConfirmRegisterImportDocument } from './documents/confirm-register-import';
export { UndoRegisterImportDocument } from './documents/undo-register-import';
export { DiscardRegisterImportDocument } from './documents/discard-register-import';
export { InvitationDocument } from './documents/invitation';
export { AcceptInvitationDocument } from './documents/accept-invitation';
export { NetworkDocument } from './documents/network';
export { NetworkOrganisationDocument } from './documents/network-organisation';
export { RegisterOrganisationDocument } from './documents/register-organisation';
export { ChangeOrganisationDocument } from './documents/change-organisation';
export { AddSiteDocument } from './documents/add-site';
export { ProposeAgreementDocument } from './documents/propose-agreement';
export { SignAgreementDocument } from './documents/sign-agreement';
export { EndAgreementDocument } from './documents/end-agreement';
export { DeclareFreePlacesDocument } from './documents/declare-free-places';
export { PartnersDocument } from './documents/partners';
export { PlacementsDocument } from './documents/placements';
export { ActionPlansDocument } from './documents/action-plans';
export { ActionPlanDocument } from './documents/action-plan';
export { PlanOpeningDocument } from './documents/plan-opening';
export { OpenActionPlanDocument } from './documents/open-action-plan';
export { AddPlanObjectiveDocument } from './documents/add-plan-objective';
export { ChangePlanObjectiveDocument } from './documents/change-plan-objective';
export { AddPlanStepDocument } from './documents/add-plan-step';
export { ChangePlanStepDocument } from './documents/change-plan-step';
export { RecordPlanStepDocument } from './documents/record-plan-step';
export { SchedulePlanMeetingDocument } from './documents/schedule-plan-meeting';
export { RecordPlanMeetingDocument } from './documents/record-plan-meeting';
export { SetPlanRelayDocument } from './documents/set-plan-relay';
export { SetPlanRelayDeadlineDocument } from './documents/set-plan-relay-deadline';
export { CloseActionPlanDocument } from './documents/close-action-plan';
export { DraftReferralDocument } from './documents/draft-referral';
export { ChangeReferralDraftDocument } from './documents/change-referral-draft';
export { SendReferralDocument } from './documents/send-referral';
export { AcknowledgeReferralDocument } from './documents/acknowledge-referral';
export { AssessReferralDocument } from './documents/assess-referral';
export { RecordQuestionnaireDocument } from './documents/record-questionnaire';
export { OfferInterviewsDocument } from './documents/offer-interviews';
export { ChooseInterviewDocument } from './documents/choose-interview';
export { RecordInterviewDocument } from './documents/record-interview';
export { GiveOpinionDocument } from './documents/give-opinion';
export { AcceptReferralDocument } from './documents/accept-referral';
export { DeclineReferralDocument } from './documents/decline-referral';
export { ReorientReferralDocument } from './documents/reorient-referral';
export { SetReferralAsideDocument } from './documents/set-referral-aside';
export { WithdrawReferralDocument } from './documents/withdraw-referral';
export { EnterPlacementDocument } from './documents/enter-placement';
export { StartReferralDocument } from './documents/start-referral';
export { SuspendReferralDocument } from './documents/suspend-referral';
export { ResumeReferralDocument } from './documents/resume-referral';
export { ExitPlacementDocument } from './documents/exit-placement';
export { CloseReferralDocument } from './documents/close-referral';
export { AddReferralPartnerDocument } from './documents/add-referral-partner';
export { EndReferralPartnerDocument } from './documents/end-referral-partner';
export { ChangeAvailabilityDocument } from './documents/change-availability';
export { ChangeBeneficiaryIdentityDocument } from './documents/change-beneficiary-identity';
export { ChangeBeneficiaryContactDocument } from './documents/change-beneficiary-contact';
export { ChangeJudicialSituationDocument } from './documents/change-judicial-situation';
export { WriteOwnNoteDocument } from './documents/write-own-note';
export { ReferralsDocument } from './documents/referrals';
export { ReferralChoicesDocument } from './documents/referral-choices';
export { ReferralTrailDocument } from './documents/referral-trail';
export { AwaitedTrailDocument } from './documents/awaited-trail';
export { ReferralDocument } from './documents/referral';
export { FullNameDocument } from './documents/full-name';
export { ReferralDraftDocument } from './documents/referral-draft';
export { PossibleDuplicatesDocument } from './documents/possible-duplicates';
export { FindReferralsDocument } from './documents/find-referrals';
export { ReportDocument } from './documents/report';
export { ReportRecordsDocument } from './documents/report-records';
export { ViewerDocument } from './documents/viewer';
export { PersonasDocument } from './documents/personas';
export { SignInDocument } from './documents/sign-in';
export { SignInAsPersonaDocument } from './documents/sign-in-as-persona';
export { SignOutDocument } from './documents/sign-out';
export { SwitchOrganisationDocument } from './documents/switch-organisation';