import type { MutationRow, QueryRow } from './policy';
import type { Relationship, Standing } from './relationships';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/**
 * One mutation: who may call it; `on` names the record on which the relationship is asked, as `field=Noun`;
 * `input` maps each further input field to the `Noun.field` it writes, as `field:Noun.field`
 * (the naming field and `version` need no word); `creates` and `writes` are what it does besides.
 */
function verb(by: string, on: string, input: string, besides: { creates?: string; writes?: string } = {}): MutationRow {
  const [field, noun] = on.split('=');
  const row: MutationRow = {
    by: words(by) as (Relationship | Standing)[],
    input: Object.fromEntries(words(input).map((pair) => pair.split(':') as [string, string])),
    creates: words(besides.creates ?? ''),
    writes: words(besides.writes ?? ''),
  };
  if (field && noun) {
    row.on = { field, noun };
    row.input[field] = `${noun}.id`;
  }
  return row;
}

const stage = 'Referral.state Referral.stateSince Referral.awaitedFrom Referral.awaitedSince Referral.dueOn Referral.version';
const person = `lastName:BeneficiaryIdentity.lastName firstName:BeneficiaryIdentity.firstName birthDate:BeneficiaryIdentity.birthDate sex:BeneficiaryIdentity.sex
  address:BeneficiaryContact.address phone:BeneficiaryContact.phone email:BeneficiaryContact.email
  setting:JudicialSituation.setting measure:JudicialSituation.measure prison:JudicialSituation.prison ecrouNumber:JudicialSituation.ecrouNumber
  offenceClass:JudicialSituation.offenceClass sentenceEndsOn:JudicialSituation.sentenceEndsOn hearingOn:JudicialSituation.hearingOn firstConviction:JudicialSituation.firstConviction
  hours:Availability.hours areas:Availability.areas availableFrom:Availability.availableFrom
  reason:ReferralRequest.reason askedFor:ReferralRequest.askedFor wishedOn:ReferralRequest.wishedOn addresseeId:Referral.addresseeId`;

export const mutations: Record<string, MutationRow> = {
  // identity
  signIn: verb('ANYONE', '', 'email:Account.email password:Account.passwordHash'),
  signInAsPersona: verb('ANYONE', '', 'membershipId:Membership.id'),
  signOut: verb('ANYONE', '', ''),
  switchOrganisation: verb('MEMBER', '', 'membershipId:Membership.id'),

  // network
  registerOrganisation: verb('NETWORK', '', `kind:Organisation.kind name:Organisation.name publicName:Organisation.publicName siret:Organisation.siret
    city:Organisation.city departement:Organisation.departement phone:Organisation.phone`, { creates: 'Organisation' }),
  changeOrganisation: verb('SELF', 'organisationId=Organisation', `version:Organisation.version name:Organisation.name publicName:Organisation.publicName
    siret:Organisation.siret city:Organisation.city departement:Organisation.departement phone:Organisation.phone`),
  inviteOrganisation: verb('NETWORK', '', 'entryId:Organisation.directoryEntryId publicName:Organisation.publicName kind:Organisation.kind', {
    creates: 'Organisation OrganisationInvitation', writes: 'OrganisationInvitation.withdrawnAt',
  }),
  withdrawInvitation: verb('SELF', 'invitationId=OrganisationInvitation', '', { writes: 'OrganisationInvitation.withdrawnAt' }),
  // The database lets in whoever holds the code: an account, its membership and the organisation, in one function.
  acceptInvitation: verb('ANYONE', '', `code:OrganisationInvitation.id displayName:Account.displayName function:Account.displayName email:Account.email
    password:Account.passwordHash`),
  addSite: verb('SELF', 'organisationId=Organisation', 'name:Site.name street:Site.street postalCode:Site.postalCode city:Site.city', { creates: 'Site' }),
  proposeAgreement: verb('MEMBER', '', 'partnerId:Agreement.partnerId subject:Agreement.subject startsOn:Agreement.startsOn endsOn:Agreement.endsOn', { creates: 'Agreement' }),
  signAgreement: verb('SELF', 'agreementId=Agreement', 'version:Agreement.version', { writes: 'Agreement.state' }),
  endAgreement: verb('SELF', 'agreementId=Agreement', 'version:Agreement.version', { writes: 'Agreement.state Agreement.endsOn' }),
  declareFreePlaces: verb('MEMBER', '', 'version:HostPlaces.version total:HostPlaces.total free:HostPlaces.free freeFrom:HostPlaces.freeFrom', { creates: 'HostPlaces', writes: 'HostPlaces.total HostPlaces.free HostPlaces.freeFrom HostPlaces.declaredAt HostPlaces.version' }),

  // referrals
  draftReferral: verb('MEMBER', '', `kind:Referral.kind beneficiaryOf:Referral.id ${person}`, {
    creates: 'Referral ReferralParty ReferralRequest BeneficiaryIdentity BeneficiaryContact JudicialSituation Availability',
  }),
  changeReferralDraft: verb('REFERRER', 'referralId=Referral', `version:Referral.version ${person}`, {
    writes: 'ReferralRequest.version BeneficiaryIdentity.version BeneficiaryContact.version JudicialSituation.version Availability.version',
  }),
  sendReferral: verb('REFERRER', 'referralId=Referral', 'version:Referral.version', { creates: 'ReferralParty', writes: `${stage} Referral.sentAt` }),
  acknowledgeReferral: verb('RECIPIENT', 'referralId=Referral', 'version:Referral.version', { writes: `${stage} Referral.acknowledgedAt ReferralParty.membershipId` }),
  assessReferral: verb('RECIPIENT', 'referralId=Referral', 'version:Referral.version', { creates: 'Assessment', writes: `${stage} Referral.acknowledgedAt` }),
  recordQuestionnaire: verb('RECIPIENT', 'referralId=Referral', `version:Assessment.version sentOn:Assessment.questionnaireSentOn returnedOn:Assessment.questionnaireReturnedOn
    informationMeetingOn:Assessment.informationMeetingOn summary:Assessment.summary`),
  offerInterviews: verb('RECIPIENT', 'referralId=Referral', 'version:Referral.version dates:Interview.offeredOn day:Interview.offeredOn time:Interview.time place:Interview.place', { creates: 'Interview', writes: stage }),
  chooseInterview: verb('REFERRER', 'interviewId=Interview', 'version:Interview.version', { writes: `Interview.state ${stage}` }),
  recordInterview: verb('RECIPIENT', 'interviewId=Interview', 'version:Interview.version kept:Interview.state', { writes: stage }),
  giveOpinion: verb('RECIPIENT', 'referralId=Referral', 'kind:Opinion.kind givenOn:Opinion.givenOn comment:Opinion.comment', { creates: 'Opinion', writes: stage }),
  acceptReferral: verb('RECIPIENT', 'referralId=Referral', 'version:Referral.version message:ReferralAnswer.message expectedOn:PlacementDates.expectedOn', {
    creates: 'ReferralAnswer ReferralParty PlacementDates Placement', writes: `${stage} Referral.decidedAt ReferralParty.until`,
  }),
  declineReferral: verb('RECIPIENT', 'referralId=Referral', `version:Referral.version reason:ReferralAnswer.declineReason message:ReferralAnswer.message
    proposal:ReferralAnswer.proposal proposedOrganisationId:ReferralAnswer.proposedOrganisationId`, { creates: 'ReferralAnswer', writes: `${stage} Referral.decidedAt` }),
  reorientReferral: verb('REFERRER', 'referralId=Referral', 'version:Referral.version addresseeId:Referral.addresseeId message:ReferralRequest.askedFor', {
    creates: 'Referral ReferralParty ReferralRequest', writes: `${stage} Referral.closedAt ReferralParty.until`,
  }),
  setReferralAside: verb('REFERRER', 'referralId=Referral', 'version:Referral.version', { writes: `${stage} Referral.closedAt` }),
  withdrawReferral: verb('REFERRER', 'referralId=Referral', 'version:Referral.version', { writes: `${stage} Referral.closedAt ReferralParty.until` }),
  enterPlacement: verb('HOST', 'referralId=Referral', `version:Referral.version enteredOn:PlacementDates.enteredOn place:Placement.place
    housingAtEntry:Placement.housingAtEntry familySituation:Placement.familySituation hasChildren:Placement.hasChildren`, { writes: `${stage} PlacementDates.version Placement.version` }),
  startReferral: verb('REFERRER ADVISER', 'referralId=Referral', 'version:Referral.version', { writes: stage }),
  suspendReferral: verb('REFERRER HOST ADVISER', 'referralId=Referral', 'version:Referral.version', { writes: stage }),
  resumeReferral: verb('REFERRER HOST ADVISER', 'referralId=Referral', 'version:Referral.version', { writes: stage }),
  exitPlacement: verb('HOST', 'referralId=Referral', `version:Referral.version exitedOn:PlacementDates.exitedOn exitReason:Placement.exitReason
    housingAtExit:Placement.housingAtExit workAtExit:Placement.workAtExit`, { writes: `${stage} Referral.outcome Referral.closedAt PlacementDates.version Placement.version` }),
  closeReferral: verb('REFERRER HOST ADVISER', 'referralId=Referral', 'version:Referral.version outcome:Referral.outcome', { writes: `${stage} Referral.closedAt` }),
  addReferralPartner: verb('REFERRER HOST', 'referralId=Referral', 'organisationId:ReferralParty.organisationId', { creates: 'ReferralParty' }),
  endReferralPartner: verb('REFERRER', 'partyId=ReferralParty', '', { writes: 'ReferralParty.until' }),
  changeBeneficiaryIdentity: verb('REFERRER', 'referralId=Referral', `version:BeneficiaryIdentity.version lastName:BeneficiaryIdentity.lastName
    firstName:BeneficiaryIdentity.firstName birthDate:BeneficiaryIdentity.birthDate sex:BeneficiaryIdentity.sex`),
  changeAvailability: verb('REFERRER HOST', 'referralId=Referral', 'version:Availability.version hours:Availability.hours areas:Availability.areas availableFrom:Availability.availableFrom'),
  changeBeneficiaryContact: verb('REFERRER HOST ADVISER', 'referralId=Referral', 'version:BeneficiaryContact.version address:BeneficiaryContact.address phone:BeneficiaryContact.phone email:BeneficiaryContact.email'),
  changeJudicialSituation: verb('REFERRER', 'referralId=Referral', `version:JudicialSituation.version setting:JudicialSituation.setting measure:JudicialSituation.measure prison:JudicialSituation.prison
    ecrouNumber:JudicialSituation.ecrouNumber offenceClass:JudicialSituation.offenceClass sentenceEndsOn:JudicialSituation.sentenceEndsOn hearingOn:JudicialSituation.hearingOn firstConviction:JudicialSituation.firstConviction`),
  writeOwnNote: verb('REFERRER RECIPIENT HOST ADVISER CARE_PARTNER WORKPLACE', 'referralId=Referral', 'text:OwnNote.text', { creates: 'OwnNote' }),

  // placements
  openRegisterImport: verb('MEMBER', '', 'fileName:RegisterImport.fileName size:RegisterImport.size', { creates: 'RegisterImport' }),
  addRegisterPiece: verb('SELF', 'importId=RegisterImport', 'position:RegisterImport.received content:RegisterImportLine.cells', {
    creates: 'RegisterImportLine', writes: 'RegisterImport.state RegisterImport.progress RegisterImport.progressAt RegisterImport.encoding RegisterImport.version',
  }),
  correctRegisterLine: verb('SELF', 'lineId=RegisterImportLine', 'version:RegisterImportLine.version column:RegisterImportLine.cells value:RegisterImportLine.cells', {
    writes: 'RegisterImportLine.number RegisterImportLine.change RegisterImportLine.problems RegisterImportLine.reading',
  }),
  // What these three do to other records, the database decides and does in one statement: for what this import wrote alone.
  confirmRegisterImport: verb('SELF', 'importId=RegisterImport', 'version:RegisterImport.version readerIds:RegisterImport.readers', { writes: 'RegisterImport.state RegisterImport.progress RegisterImport.progressAt RegisterImport.failure' }),
  undoRegisterImport: verb('SELF', 'importId=RegisterImport', 'version:RegisterImport.version', { writes: 'RegisterImport.state RegisterImport.progress RegisterImport.progressAt RegisterImport.failure' }),
  discardRegisterImport: verb('SELF', 'importId=RegisterImport', '', { writes: 'RegisterImport.state' }),

  // reports
  freezeReport: verb('MEMBER', '', 'kind:ReportEdition.kind from:ReportEdition.startsOn to:ReportEdition.endsOn', { creates: 'ReportEdition' }),
  submitReport: verb('SELF', 'editionId=ReportEdition', 'version:ReportEdition.version funderId:ReportSubmission.funderId', { creates: 'ReportSubmission', writes: 'ReportEdition.state' }),
  // Either side of a submission is SELF: the funder remarks, those who report answer. The database says which.
  remarkReport: verb('SELF', 'submissionId=ReportSubmission', 'tableKey:ReportRemark.tableKey text:ReportRemark.text', { creates: 'ReportRemark' }),
  answerReportRemark: verb('SELF', 'remarkId=ReportRemark', 'answer:ReportRemark.answer', { writes: 'ReportRemark.answeredBy ReportRemark.answeredAt' }),
  correctReport: verb('SELF', 'editionId=ReportEdition', 'version:ReportEdition.version correction:ReportEdition.correction', { creates: 'ReportEdition', writes: 'ReportEdition.state' }),

  // plans
  openActionPlan: verb('REFERRER HOST ADVISER', 'referralId=Referral', 'openedOn:ActionPlan.openedOn', { creates: 'ActionPlan' }),
  addPlanObjective: verb('REFERRER HOST ADVISER', 'actionPlanId=ActionPlan', 'sphere:PlanObjective.sphere title:PlanObjective.title', { creates: 'PlanObjective' }),
  changePlanObjective: verb('REFERRER HOST ADVISER', 'objectiveId=PlanObjective', 'version:PlanObjective.version title:PlanObjective.title'),
  addPlanStep: verb('REFERRER HOST ADVISER', 'objectiveId=PlanObjective', 'title:PlanStep.title organisationId:PlanStep.organisationId dueOn:PlanStep.dueOn', { creates: 'PlanStep' }),
  changePlanStep: verb('REFERRER HOST ADVISER', 'stepId=PlanStep', 'version:PlanStep.version title:PlanStep.title organisationId:PlanStep.organisationId dueOn:PlanStep.dueOn'),
  recordPlanStep: verb('REFERRER HOST ADVISER WORKPLACE', 'stepId=PlanStep', 'version:PlanStep.version state:PlanStep.state doneOn:PlanStep.doneOn comment:PlanStep.comment'),
  schedulePlanMeeting: verb('REFERRER HOST ADVISER', 'actionPlanId=ActionPlan', 'plannedOn:PlanMeeting.plannedOn theme:PlanMeeting.theme', { creates: 'PlanMeeting' }),
  recordPlanMeeting: verb('REFERRER HOST ADVISER', 'meetingId=PlanMeeting', `version:PlanMeeting.version attendance:PlanMeeting.attendance heldOn:PlanMeeting.plannedOn
    minutes:PlanMeeting.minutes note:PlanMeeting.note`),
  setPlanRelay: verb('REFERRER HOST ADVISER', 'actionPlanId=ActionPlan', 'version:ActionPlan.version relay:ActionPlan.relay'),
  // Said by those who know the sentence: a day that the Mission Locale computed from it would tell it.
  setPlanRelayDeadline: verb('REFERRER HOST', 'actionPlanId=ActionPlan', 'version:ActionPlan.version relayDueOn:ActionPlan.relayDueOn'),
  closeActionPlan: verb('REFERRER HOST ADVISER', 'actionPlanId=ActionPlan', 'version:ActionPlan.version', { writes: 'ActionPlan.state ActionPlan.closedOn' }),

  // care
  openCareContract: verb('HOST CARE_PARTNER', 'referralId=Referral', `obligation:CareContract.obligation followedBy:CareContract.followedBy rhythm:CareContract.rhythm
    startsOn:CareContract.startsOn endsOn:CareContract.endsOn objectives:CareObjectives.text`, { creates: 'CareContract CareObjectives' }),
  changeCareContract: verb('HOST CARE_PARTNER', 'careContractId=CareContract', `version:CareContract.version obligation:CareContract.obligation followedBy:CareContract.followedBy
    rhythm:CareContract.rhythm startsOn:CareContract.startsOn endsOn:CareContract.endsOn`, { writes: 'CareContract.nextReviewOn' }),
  changeCareObjectives: verb('HOST CARE_PARTNER', 'careContractId=CareContract', 'version:CareObjectives.version text:CareObjectives.text', {
    creates: 'CareObjectives', writes: 'CareObjectives.text CareObjectives.version',
  }),
  openCareReview: verb('HOST CARE_PARTNER', 'careContractId=CareContract', `version:CareContract.version periodStartsOn:CareReview.periodStartsOn
    periodEndsOn:CareReview.periodEndsOn dueOn:CareReview.dueOn`, { creates: 'CareReview', writes: 'CareContract.nextReviewOn' }),
  saveCareDraft: verb('HOST CARE_PARTNER', 'careReviewId=CareReview', `version:CareDraft.version attendance:CareDraft.attendance better:CareDraft.better
    attention:CareDraft.attention next:CareDraft.next`, {
    creates: 'CareDraft', writes: 'CareDraft.attendance CareDraft.better CareDraft.attention CareDraft.next CareDraft.writtenBy CareDraft.savedAt CareDraft.version',
  }),
  depositCareDraft: verb('HOST CARE_PARTNER', 'careReviewId=CareReview', 'version:CareDraft.version', { writes: 'CareDraft.writtenBy CareDraft.depositedAt' }),
  writeCommonText: verb('HOST CARE_PARTNER', 'careReviewId=CareReview', 'version:CommonCareText.version text:CommonCareText.text', {
    creates: 'CommonCareText', writes: `CommonCareText.text CommonCareText.previousText CommonCareText.changedById CommonCareText.writtenBy CommonCareText.changedAt
      CommonCareText.hostAgreedAt CommonCareText.hostAgreedBy CommonCareText.careAgreedAt CommonCareText.careAgreedBy CommonCareText.version`,
  }),
  agreeCommonText: verb('HOST CARE_PARTNER', 'careReviewId=CareReview', 'version:CommonCareText.version', {
    writes: 'CommonCareText.hostAgreedAt CommonCareText.hostAgreedBy CommonCareText.careAgreedAt CommonCareText.careAgreedBy',
  }),
  recordCareAttendance: verb('CARE_PARTNER', 'careContractId=CareContract', 'appointmentOn:CareAttendance.appointmentOn attendance:CareAttendance.attendance', {
    creates: 'CareAttendance', writes: 'CareAttendance.attendance',
  }),
  writeClinicalNote: verb('CARE_PARTNER', 'careContractId=CareContract', 'text:ClinicalNote.text', { creates: 'ClinicalNote' }),
  closeCareContract: verb('HOST CARE_PARTNER', 'careContractId=CareContract', 'version:CareContract.version endsOn:CareContract.endsOn', {
    writes: 'CareContract.state CareContract.nextReviewOn',
  }),

  // immersions
  proposeImmersionPeriod: verb('HOST ADVISER WORKPLACE', 'referralId=Referral', `employerId:ImmersionPeriod.employerId tradeCode:ImmersionPeriod.tradeCode object:ImmersionPeriod.object
    tasks:ImmersionPeriod.tasks place:ImmersionPeriod.place renewsId:ImmersionPeriod.renewsId startsOn:ImmersionSchedule.startsOn endsOn:ImmersionSchedule.endsOn
    weeklyHours:ImmersionSchedule.weeklyHours dailyHours:ImmersionSchedule.dailyHours tutor:ImmersionSchedule.tutor answerDueOn:ImmersionAnswer.answerDueOn`, {
    creates: 'ImmersionPeriod ImmersionSchedule ImmersionAnswer ReferralParty',
  }),
  // An employer that had confirmed is asked again when the dates change: it answers as EMPLOYER.
  confirmImmersionPeriod: verb('EMPLOYER_ASKED EMPLOYER', 'immersionPeriodId=ImmersionPeriod', 'version:ImmersionAnswer.version', { writes: 'ImmersionAnswer.state ImmersionAnswer.answeredAt' }),
  declineImmersionPeriod: verb('EMPLOYER_ASKED EMPLOYER', 'immersionPeriodId=ImmersionPeriod', 'version:ImmersionAnswer.version reason:ImmersionAnswer.declineReason message:ImmersionAnswer.message', {
    writes: 'ImmersionAnswer.state ImmersionAnswer.answeredAt',
  }),
  rescheduleImmersionPeriod: verb('EMPLOYER_ASKED EMPLOYER', 'immersionPeriodId=ImmersionPeriod', `version:ImmersionAnswer.version startsOn:ImmersionAnswer.proposedStartsOn
    endsOn:ImmersionAnswer.proposedEndsOn message:ImmersionAnswer.message`, { writes: 'ImmersionAnswer.state ImmersionAnswer.answeredAt' }),
  acceptImmersionDates: verb('HOST ADVISER WORKPLACE', 'immersionPeriodId=ImmersionPeriod', 'version:ImmersionAnswer.version', {
    writes: `ImmersionAnswer.state ImmersionAnswer.answeredAt ImmersionAnswer.proposedStartsOn ImmersionAnswer.proposedEndsOn
      ImmersionSchedule.startsOn ImmersionSchedule.endsOn ImmersionSchedule.version`,
  }),
  changeImmersionDates: verb('HOST ADVISER WORKPLACE', 'immersionPeriodId=ImmersionPeriod', `version:ImmersionAnswer.version startsOn:ImmersionSchedule.startsOn endsOn:ImmersionSchedule.endsOn
    weeklyHours:ImmersionSchedule.weeklyHours dailyHours:ImmersionSchedule.dailyHours answerDueOn:ImmersionAnswer.answerDueOn`, {
    writes: `ImmersionAnswer.state ImmersionAnswer.answeredAt ImmersionAnswer.message ImmersionAnswer.proposedStartsOn ImmersionAnswer.proposedEndsOn ImmersionSchedule.version`,
  }),
  cancelImmersionPeriod: verb('HOST ADVISER WORKPLACE', 'immersionPeriodId=ImmersionPeriod', 'version:ImmersionAnswer.version message:ImmersionAnswer.message', {
    writes: 'ImmersionAnswer.state ImmersionAnswer.answeredAt',
  }),
  changeImmersionTutor: verb('EMPLOYER', 'immersionPeriodId=ImmersionPeriod', 'version:ImmersionSchedule.version tutor:ImmersionSchedule.tutor'),
  reportImmersionOutcome: verb('EMPLOYER HOST ADVISER WORKPLACE', 'immersionPeriodId=ImmersionPeriod', `version:ImmersionAnswer.version outcome:ImmersionAssessment.outcome
    skills:ImmersionAssessment.skills wouldGoOn:ImmersionAssessment.wouldGoOn comment:ImmersionAssessment.comment`, { creates: 'ImmersionAssessment', writes: 'ImmersionAnswer.state' }),
};

const directorySearch = {
  search: 'DirectoryEntry', kind: 'DirectoryEntry', departement: 'DirectoryEntry', near: 'Commune', withinKm: 'DirectoryEntry', keptApart: 'DirectoryEntry',
};

/** What each query needs, and the compartment that each filter and sort of it reads. */
export const queries: Record<string, QueryRow> = {
  viewer: { by: 'ANYONE', reads: {} },
  personas: { by: 'ANYONE', reads: {} },
  invitation: { by: 'ANYONE', reads: { code: 'OrganisationInvitation' } },
  referrals: {
    by: 'NETWORK',
    reads: {
      state: 'Referral', kind: 'Referral', turn: 'Referral', search: 'BeneficiaryIdentity', addresseeId: 'Referral', referrerId: 'Referral',
      prison: 'JudicialSituation', hearingBefore: 'JudicialSituation', dueBefore: 'Referral',
    },
  },
  referral: { by: 'NETWORK', reads: { ref: 'Referral' } },
  referralCounts: { by: 'NETWORK', reads: {} },
  referralPartners: { by: 'NETWORK', reads: {} },
  referralPrisons: { by: 'NETWORK', reads: {} },
  possibleDuplicates: { by: 'NETWORK', reads: { lastName: 'BeneficiaryIdentity', firstName: 'BeneficiaryIdentity', birthDate: 'BeneficiaryIdentity' } },
  awaited: { by: 'MEMBER', reads: {} },
  awaitedCounts: { by: 'MEMBER', reads: {} },
  // Its columns name who else takes part: not for an employer.
  accessTable: { by: 'NETWORK', reads: {} },
  organisations: { by: 'NETWORK', reads: { kind: 'Organisation', search: 'Organisation', departement: 'Organisation', partnersOnly: 'Agreement' } },
  organisation: { by: 'NETWORK', reads: { id: 'Organisation' } },
  agreements: { by: 'NETWORK', reads: {} },
  immersionPeriods: {
    by: 'MEMBER',
    reads: { state: 'ImmersionAnswer', turn: 'ImmersionAnswer', employerId: 'ImmersionPeriod', search: 'ImmersionPerson' },
  },
  immersionPeriod: { by: 'MEMBER', reads: { ref: 'ImmersionPeriod' } },
  careContracts: {
    by: 'NETWORK',
    reads: { state: 'CareContract', turn: 'CareReview', agreementAwaited: 'CommonCareText', reviewDueWithin: 'CareContract', search: 'BeneficiaryIdentity' },
  },
  careContract: { by: 'NETWORK', reads: { ref: 'CareContract' } },
  trades: { by: 'MEMBER', reads: { search: 'TradeName' } },
  directory: { by: 'NETWORK', reads: directorySearch },
  directoryCounts: { by: 'NETWORK', reads: directorySearch },
  directoryMap: { by: 'NETWORK', reads: directorySearch },
  directoryStructures: { by: 'NETWORK', reads: { ...directorySearch, afterId: 'DirectoryEntry' } },
  directoryEntry: { by: 'NETWORK', reads: { id: 'DirectoryEntry' } },
  communes: { by: 'NETWORK', reads: { search: 'Commune' } },
  departements: { by: 'NETWORK', reads: {} },
  prisonRegions: { by: 'NETWORK', reads: {} },
  registerImports: { by: 'NETWORK', reads: {} },
  registerImport: { by: 'NETWORK', reads: { id: 'RegisterImport' } },
  registerImportLines: { by: 'NETWORK', reads: { importId: 'RegisterImportLine', change: 'RegisterImportLine', problem: 'RegisterImportLine', column: 'RegisterImportLine' } },
  registerColumns: { by: 'NETWORK', reads: {} },
  hostPlaces: { by: 'NETWORK', reads: {} },
  actionPlans: { by: 'NETWORK', reads: { state: 'ActionPlan', meetingDue: 'PlanMeeting', overdue: 'PlanStep', relayMissing: 'ActionPlan', search: 'BeneficiaryIdentity' } },
  actionPlan: { by: 'NETWORK', reads: { ref: 'ActionPlan' } },
  actionPlanCounts: { by: 'NETWORK', reads: {} },
  // Each figure counts by the viewer's own relationship, in the compartments that it reads by it.
  report: { by: 'NETWORK', reads: { kind: 'Referral', from: 'Referral', to: 'Referral' } },
  reportEditions: { by: 'NETWORK', reads: { kind: 'ReportEdition', from: 'ReportEdition', to: 'ReportEdition' } },
  reportEdition: { by: 'NETWORK', reads: { id: 'ReportEdition' } },
  reportSubmissions: { by: 'NETWORK', reads: {} },
  reportSubmission: { by: 'NETWORK', reads: { id: 'ReportSubmission' } },
  reportComparison: { by: 'NETWORK', reads: { kind: 'ReportSubmission', from: 'ReportSubmission', to: 'ReportSubmission' } },
  reportRecords: {
    by: 'NETWORK',
    reads: { kind: 'Referral', from: 'Referral', to: 'Referral', table: 'Referral', row: 'Referral', column: 'Referral' },
  },
};
