import { mutations, queries } from './policy.mutations';
import { closed, type Part, type Relationship, relationshipNames, type Standing, standingNames } from './relationships';

/**
 * THE TABLE: who may read and change what. Read four ways: the shield's rule tree, PostgreSQL's row policies and
 * column grants, schema/visibility.md, and viewerAccess. The server does not start with a field that has no row.
 *
 * A cell:
 *   rw     reads, creates and changes
 *   r      reads
 *   own    reads, creates and changes the rows of its own organisation, and sees no other
 *   r+own  reads all rows, creates and changes those of its own organisation
 *   -      nothing: the row is as absent as one that does not exist
 *   rw* r* r+own*  the same, until the referral closes
 */
export type Cell = 'rw' | 'r' | 'own' | 'r+own' | '-' | 'rw*' | 'r*' | 'r+own*';
export type Anchor = 'referral' | 'beneficiary' | 'immersion' | 'organisation';

export type CompartmentRow = {
  /** By which key the viewer's parties are found: `referral_id`, `beneficiary_id`, `immersion_period_id`, or the columns in `owners`. */
  anchor: Anchor;
  cells: Partial<Record<Relationship | Standing, Cell>>;
  /** The fields of the type, each with the audience of the row. */
  fields: string[];
  /** Columns that name the organisations to which a record without referral belongs. */
  owners: string[];
  /** Columns that the API reads or writes without showing them. */
  hidden: string[];
};

export type MutationRow = {
  by: (Relationship | Standing)[];
  /** The input field that names the record on which the relationship is asked, and the noun it names. */
  on?: { field: string; noun: string };
  /** Each input field, with the `Noun.field` it names or writes. */
  input: Record<string, string>;
  /** Compartments in which the mutation adds rows. */
  creates: string[];
  /** `Noun.field` that it writes besides its input. */
  writes: string[];
};

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

function about(anchor: Exclude<Anchor, 'organisation'>, cells: string, fields: string, hidden = ''): CompartmentRow {
  const row = words(cells) as Cell[];
  return {
    anchor,
    cells: Object.fromEntries(relationshipNames.map((name, at) => [name, row[at]])),
    fields: words(fields),
    owners: [],
    hidden: words(hidden),
  };
}

function besides(cells: string, owners: string, fields: string, hidden = ''): CompartmentRow {
  const row = words(cells) as Cell[];
  return {
    anchor: 'organisation',
    cells: Object.fromEntries(standingNames.map((name, at) => [name, row[at]])),
    fields: words(fields),
    owners: words(owners),
    hidden: words(hidden),
  };
}

const compartments = {
  // prettier-ignore                    REFERRER RECIPIENT HOST ADVISER CARE_PARTNER WORKPLACE EMPLOYER_ASKED EMPLOYER
  Referral: about('referral', '          rw       rw        rw   rw      r            r         -              -',
    `id ref kind state stateSince awaitedFrom awaitedSince dueOn createdAt sentAt acknowledgedAt decidedAt closedAt outcome version
     viewerRelationships viewerAccess availableActions viewerTurn referrer addressee continues parties identity contact
     judicialSituation availability request answer assessment interviews opinions placementDates placement registerEntry requestFacts placementOrigin
     actionPlan careContracts immersionPeriods ownNotes history historyCount`, 'beneficiaryId referrerId addresseeId continuesId'),
  ReferralParty: about('referral', '     rw       rw        rw   rw      r            rw        -              -',
    'id relationship since until organisation contact', 'referralId beneficiaryId organisationId immersionPeriodId membershipId closesAt'),
  ReferralRequest: about('referral', '   rw       r*        r    r       -            -         -              -',
    'reason askedFor wishedOn version', 'referralId'),
  ReferralAnswer: about('referral', '    r        rw        r    r       -            -         -              -',
    'declineReason message proposal answeredAt version proposedOrganisation', 'referralId proposedOrganisationId'),
  BeneficiaryIdentity: about('beneficiary', 'rw   r*       r    r       r            r         -              -',
    'lastName firstName birthDate sex version shortName age', 'beneficiaryId'),
  BeneficiaryContact: about('beneficiary', ' rw*  -        rw*  rw*     r*           r*        -              -',
    'address phone email version', 'beneficiaryId'),
  JudicialSituation: about('beneficiary', '  rw*  -        r*   -       -            -         -              -',
    'setting measure prison ecrouNumber offenceClass sentenceEndsOn hearingOn firstConviction version', 'beneficiaryId'),
  Availability: about('beneficiary', '       rw*  -        rw*  r*      r*           r*        -              -',
    'hours areas availableFrom version', 'beneficiaryId'),
  Assessment: about('referral', '        r        rw        rw   -       -            -         -              -',
    'questionnaireSentOn questionnaireReturnedOn informationMeetingOn summary version', 'referralId'),
  Interview: about('referral', '         rw       rw        rw   -       -            -         -              -',
    'id offeredOn time place state version', 'referralId'),
  Opinion: about('referral', '           r        rw        rw   -       -            -         -              -',
    'id kind givenOn givenBy comment', 'referralId'),
  PlacementDates: about('referral', '    r        -         rw   -       r            -         -              -',
    'expectedOn enteredOn exitedOn version', 'referralId'),
  Placement: about('referral', '         r        -         rw   -       -            -         -              -',
    'place familySituation hasChildren housingAtEntry housingAtExit workAtExit exitReason version', 'referralId'),
  RegisterEntry: about('referral', '     -        r         r    -       -            -         -              -',
    'number originSpip importedAt', 'referralId organisationId fingerprint'),
  /** What the yearly report counts of every request, names apart: it stays when the identity is closed to who declined. */
  RequestFacts: about('referral', '      -        r         r    -       -            -         -              -',
    'sex birthYear originSpip', 'referralId'),
  /** What it counts of the people hosted: offence data, hence for the host association only, as the judicial situation was. */
  PlacementOrigin: about('referral', '   -        -         r    -       -            -         -              -',
    'setting prison firstConviction', 'referralId'),
  ActionPlan: about('referral', '       rw       -         rw*  rw      -            r*        -              -',
    'id ref state openedOn relayDueOn relay closedOn version meetingDue relayMissing nextDueOn months availableActions readers referral objectives steps meetings', 'referralId'),
  PlanObjective: about('referral', '     rw       -         rw*  rw      -            r*        -              -',
    'id sphere title position version', 'actionPlanId referralId'),
  PlanStep: about('referral', '          rw       -         rw*  rw      -            r+own*    -              -',
    'id objectiveId title state dueOn doneOn comment version overdue mine nextStates owner objective', 'actionPlanId referralId organisationId'),
  PlanMeeting: about('referral', '       rw       -         rw*  rw      -            r*        -              -',
    'id plannedOn theme attendance minutes note version', 'actionPlanId referralId'),
  CareContract: about('referral', '      r        -         rw   -       rw           -         -              -',
    'id ref obligation followedBy rhythm state startsOn endsOn nextReviewOn version turn availableActions referral objectives currentReview reviews attendance clinicalNotes', 'referralId'),
  CareObjectives: about('referral', '    -        -         rw   -       rw           -         -              -',
    'text version', 'careContractId referralId'),
  CareAttendance: about('referral', '    r        -         r    -       rw           -         -              -',
    'id appointmentOn attendance', 'careContractId referralId'),
  CareReview: about('referral', '        r        -         rw   -       rw           -         -              -',
    'id number periodStartsOn periodEndsOn dueOn state stateSince version availableActions drafts contributions commonText agreedText', 'careContractId referralId'),
  CareDraft: about('referral', '         -        -         own  -       own          -         -              -',
    'id attendance better attention next writtenBy savedAt depositedAt version organisation', 'careReviewId referralId organisationId'),
  CareContribution: about('referral', '  -        -         r    -       r            -         -              -',
    'id attendance better attention next writtenBy depositedAt organisation', 'careReviewId referralId organisationId'),
  CommonCareText: about('referral', '    -        -         rw   -       rw           -         -              -',
    'text previousText writtenBy changedAt hostAgreedAt hostAgreedBy careAgreedAt careAgreedBy version changedBy', 'careReviewId referralId changedById'),
  AgreedCareText: about('referral', '    r        -         r    -       r            -         -              -',
    'text agreedAt', 'careReviewId referralId'),
  ClinicalNote: about('referral', '      -        -         -    -       own          -         -              -',
    'id writtenBy writtenAt text', 'careContractId referralId organisationId ciphertext'),
  ImmersionPeriod: about('immersion', '  r        -         rw   rw      -            rw        r              r',
    'id ref prescriberName prescriberContact tradeCode tradeLabel object tasks place employer schedule answer assessment person availability referral renews proposedAt viewerTurn availableActions history',
    'referralId beneficiaryId employerId prescriberId renewsId'),
  /** Copied by the database from the person's own facts when the period is proposed, and kept in step until it has ended: they have no writer. */
  ImmersionPerson: about('immersion', '  r        -         r    r       -            r         -              r*',
    'lastName firstName birthDate shortName age', 'immersionPeriodId referralId'),
  ImmersionAvailability: about('immersion', 'r*   -         r*   r*      -            r*        r*             r*',
    'hours areas', 'immersionPeriodId referralId'),
  ImmersionSchedule: about('immersion', 'r        -         rw   rw      -            rw        r              rw',
    'startsOn endsOn weeklyHours dailyHours tutor version', 'immersionPeriodId referralId'),
  ImmersionAnswer: about('immersion', '  r        -         rw   rw      -            rw        rw             rw',
    'state declineReason message proposedStartsOn proposedEndsOn answeredAt answerDueOn version', 'immersionPeriodId referralId'),
  ImmersionAssessment: about('immersion', 'r      -         rw   rw      -            rw        -              rw',
    'outcome skills wouldGoOn comment reportedAt version', 'immersionPeriodId referralId'),
  OwnNote: about('referral', '           own      own       own  own     own          own       -              own',
    'id text writtenBy writtenAt', 'referralId organisationId'),
  /** An entry has the audience of the compartment it changed (its own organisation, where that is `own`); an employer reads none: entries name who acted. */
  JournalEntry: about('referral', '      r        r         r    r       r            r         -              -',
    'id at verb compartment label actorName actorFunction organisation readers', 'referralId immersionPeriodId subjectId membershipId organisationId'),

  // prettier-ignore      SELF NETWORK MEMBER ANYONE
  Organisation: besides('  rw   r       -      -', 'id', 'id kind name publicName siret city departement phone active sites members places capacity partner version directoryEntry invitations', 'directoryEntryId'),
  OrganisationInvitation: besides('rw r    -      -', 'invitedById', 'id invitedBy createdAt expiresAt acceptedAt withdrawnAt stands mine inviter', 'organisationId invitedById codeHash'),
  Site: besides('          rw   r       -      -', 'organisationId', 'id name street postalCode city', 'organisationId'),
  Agreement: besides('     rw   -       -      -', 'proposerId partnerId', 'id subject state startsOn endsOn version inForce endsSoon availableActions proposer partner', 'proposerId partnerId'),
  HostPlaces: besides('    rw   r       -      -', 'organisationId', 'total free freeFrom declaredAt version organisation', 'organisationId'),
  /** What a file of the host association holds of people, before it is imported: for that association alone. */
  RegisterImport: besides('rw   -       -      -', 'organisationId', `id fileName state size received encoding startedBy startedAt lineCount newCount changedCount unchangedCount
    rejectedCount progress failure problems importedAt importedBy undoneAt undoneBy version availableActions interrupted problemCounts readers followUps followedUpCount`,
    'organisationId progressAt changedAt'),
  RegisterImportLine: besides('rw -     -      -', 'organisationId', 'id line number change cells problems version', 'importId organisationId reading referralId'),
  /** A report frozen: its own association alone. The funder reads a copy of its own, in which few people are told of nowhere. */
  ReportEdition: besides(' rw   -       -      -', 'organisationId', 'id kind startsOn endsOn number state author frozenAt hash intact correction report changes replaces replacedBy submissions version availableActions',
    'organisationId replacesId document'),
  ReportSubmission: besides('rw -       -      -', 'organisationId funderId', 'id kind startsOn endsOn number submittedAt submittedBy threshold hash intact state report changes correction edition organisation funder remarks availableActions',
    'editionId organisationId funderId document'),
  ReportRemark: besides('  rw   -       -      -', 'organisationId funderId', 'id tableKey text writtenBy writtenAt answer answeredBy answeredAt availableActions', 'submissionId organisationId funderId'),
  Capacity: besides('      rw   -       -      -', 'organisationId', 'id startsOn places', 'organisationId'),
  Membership: besides('    r    r       -      -', 'organisationId', 'id displayName function role phone active organisation', 'accountId organisationId'),
  Trade: besides('         -    -       r      -', '', 'code label source sourceDate'),
  TradeName: besides('     -    -       r      -', '', 'code tradeCode name'),
  /** What public lists say: open to the network. An employer finds nothing here: the lists name prisons and SPIP. */
  DirectoryEntry: besides('-    r       -      -', '',
    `id kind name siret street postalCode city communeCode departement latitude longitude phone website source sourceDate checked listed
     links linkedFrom figures organisation`, 'sourceKey words sortName'),
  DirectoryLink: besides(' -    r       -      -', '', 'id relation label source sourceDate from to', 'fromId toId'),
  PrisonFigures: besides(' -    r       -      -', '', 'id month name region places detainees quartersWithheld homeDetention outsideLodged outsideNotLodged semiLiberty sentenced source quarters', 'entryId'),
  PrisonQuarter: besides(' -    r       -      -', '', 'id kind places detainees', 'figuresId'),
  PrisonRegion: besides('  -    r       -      -', '', 'id month name places detainees listedPlaces listedDetainees difference quartersWithheld placesWithheld leftOut homeDetention outside semiLiberty source'),
  Commune: besides('       -    r       -      -', '', 'code name departement postalCodes population latitude longitude positionFrom source sourceDate', 'plainName'),
  Departement: besides('   -    r       -      -', '', 'code name source sourceDate'),
} satisfies Record<string, CompartmentRow>;

export type Compartment = keyof typeof compartments;

/** What a query may be asked by: the standing it needs, and the compartment that each of its filters and sorts reads. */
export type QueryRow = { by: Standing; reads: Record<string, string> };

export const mayRead = (cell: Cell | undefined): boolean => cell !== undefined && cell !== '-';
export const mayWrite = (cell: Cell | undefined): boolean => cell !== undefined && !['-', 'r', 'r*'].includes(cell);
export const untilClosed = (cell: Cell | undefined): boolean => cell?.endsWith('*') ?? false;

/** The parts that have a cell which `holds`: open ones, and closed ones where the cell outlives the referral. */
export const partsWith = (row: CompartmentRow | undefined, holds: (cell: Cell) => boolean): Part[] =>
  relationshipNames.flatMap((relationship) => {
    const cell = row?.cells[relationship] ?? '-';
    if (!holds(cell)) return [];
    return untilClosed(cell) ? [relationship] : [relationship, closed(relationship)];
  });

export const policy = {
  compartments: compartments as Record<string, CompartmentRow>,
  mutations,
  queries,
};
