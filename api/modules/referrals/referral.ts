import sql, { raw } from 'sql-template-tag';
import { Int } from 'type-graphql';
import { Choice, Computed, Count, Day, Identifier, Instant, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { readable } from '../../visibility/row-security';
import { ViewerAccess, viewerAccess, viewerRelationships, viewerTurn } from '../../visibility/viewer-access';
import { CareContract } from '../care/care-contract';
import { ImmersionPeriod } from '../immersions/immersion-period';
import { JournalEntry } from '../journal/journal-entry';
import { Organisation } from '../network/organisation';
import { Placement } from '../placements/placement';
import { PlacementDates } from '../placements/placement-dates';
import { PlacementOrigin } from '../placements/placement-origin';
import { RegisterEntry } from '../placements/register-entry';
import { RequestFacts } from '../placements/request-facts';
import { ActionPlan } from '../plans/action-plan';
import { Assessment } from './assessment';
import { Availability } from './availability';
import { BeneficiaryContact } from './beneficiary-contact';
import { BeneficiaryIdentity } from './beneficiary-identity';
import { Interview } from './interview';
import { JudicialSituation } from './judicial-situation';
import { Opinion } from './opinion';
import { OwnNote } from './own-note';
import { availableReferralActions } from './referral.transitions';
import { ReferralAnswer } from './referral-answer';
import { ReferralParty, RelationshipChoice } from './referral-party';
import { ReferralRequest } from './referral-request';
import { ReferralKind, ReferralOutcome, ReferralState } from './referral-words';

@Noun('A referral (orientation): a counsellor asks one addressee to take a person on.')
export class Referral {
  @Identifier() id: string;
  @Text('Human reference: R-2026-0412.', { unique: true }) ref: string;
  @Choice(() => ReferralKind, 'ReferralKind', 'What is asked for.') kind: ReferralKind;
  @Choice(() => ReferralState, 'ReferralState', 'Where it stands.', { default: 'DRAFT' }) state: ReferralState;
  @Instant('Since when it stands there.') stateSince: Date;
  @Choice(() => RelationshipChoice, 'Relationship', 'Whose turn it is. Null when nobody is awaited.', { nullable: true }) awaitedFrom:
    | string
    | null;
  @Instant('Since when it is their turn.', { nullable: true }) awaitedSince: Date | null;
  @Day('The day by which the one whose turn it is should act.', { nullable: true }) dueOn: string | null;
  @Instant('When the draft was begun.', { index: true }) createdAt: Date;
  @Instant('When it was sent.', { nullable: true }) sentAt: Date | null;
  @Instant('When the addressee acknowledged it.', { nullable: true }) acknowledgedAt: Date | null;
  @Instant('When it was accepted or declined.', { nullable: true }) decidedAt: Date | null;
  @Instant('When it ended.', { nullable: true }) closedAt: Date | null;
  @Choice(() => ReferralOutcome, 'ReferralOutcome', 'How it ended.', { nullable: true }) outcome: ReferralOutcome | null;
  @Key('Beneficiary') beneficiaryId: string;
  /** Null when the register it was imported from records no origin: it has no REFERRER then, and is seen by its other parties. */
  @Key('Organisation', { nullable: true }) referrerId: string | null;
  @Key('Organisation') addresseeId: string;
  @Key('Referral', { nullable: true }) continuesId: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;

  @Computed(
    () => [RelationshipChoice],
    (t, known) => sql`to_json(${viewerRelationships(t, known)})`,
    { description: "What the viewer's organisation is to this referral." },
  )
  viewerRelationships: string[];
  @Computed(
    () => ViewerAccess,
    (t, known) => viewerAccess(t, known),
    { description: "What the viewer's organisation may read and change here." },
  )
  viewerAccess: ViewerAccess;
  @Computed(
    () => [String],
    (t, known) => availableReferralActions(t, known),
    { description: 'The mutations that the viewer may call now.' },
  )
  availableActions: string[];
  @Computed(() => Boolean, viewerTurn, {
    description: "Whether it is the viewer's turn.",
  })
  viewerTurn: boolean;

  @One(() => Organisation, {
    from: 'referrerId',
    to: 'id',
    description: 'The SPIP that refers. Null when an imported register records no origin.',
  })
  referrer: Organisation | null;
  @One(() => Organisation, { from: 'addresseeId', to: 'id', description: 'The addressee.' }) addressee: Organisation;
  @One(() => Referral, { from: 'continuesId', to: 'id', description: 'The referral that this one continues, after a reorientation.' })
  continues: Referral | null;
  @Many(() => ReferralParty, {
    from: 'id',
    to: 'referralId',
    order: 't.since, t.id',
    where: 't.until IS NULL',
    description: 'Who takes part, and as what.',
  })
  parties: ReferralParty[];
  @One(() => BeneficiaryIdentity, { from: 'beneficiaryId', to: 'beneficiaryId', description: 'Who the person is.' })
  identity: BeneficiaryIdentity | null;
  @One(() => BeneficiaryContact, { from: 'beneficiaryId', to: 'beneficiaryId', description: 'How the person is reached.' })
  contact: BeneficiaryContact | null;
  @One(() => JudicialSituation, { from: 'beneficiaryId', to: 'beneficiaryId', description: 'The measure and its dates.' })
  judicialSituation: JudicialSituation | null;
  @One(() => Availability, { from: 'beneficiaryId', to: 'beneficiaryId', description: 'When and where the person can come.' })
  availability: Availability | null;
  @One(() => ReferralRequest, { from: 'id', to: 'referralId', description: 'What is asked of this addressee, and why.' })
  request: ReferralRequest | null;
  @One(() => ReferralAnswer, { from: 'id', to: 'referralId', description: 'What the addressee answered.' }) answer: ReferralAnswer | null;
  @One(() => Assessment, { from: 'id', to: 'referralId', description: 'Questionnaire and information meeting.' })
  assessment: Assessment | null;
  @Many(() => Interview, { from: 'id', to: 'referralId', order: 't.offered_on, t.time, t.id', description: 'Interview dates.' }) interviews:
    | Interview[]
    | null;
  @Many(() => Opinion, { from: 'id', to: 'referralId', order: 't.given_on, t.id', description: "The team's opinions." }) opinions:
    | Opinion[]
    | null;
  @One(() => PlacementDates, { from: 'id', to: 'referralId', description: "Dates of the placement à l'extérieur." })
  placementDates: PlacementDates | null;
  @One(() => Placement, { from: 'id', to: 'referralId', description: 'What the host association records of the placement.' })
  placement: Placement | null;
  @One(() => RegisterEntry, { from: 'id', to: 'referralId', description: 'The line of the register it was imported from.' })
  registerEntry: RegisterEntry | null;
  @One(() => RequestFacts, { from: 'id', to: 'referralId', description: 'What the register of the host association keeps of the request.' })
  requestFacts: RequestFacts | null;
  @One(() => PlacementOrigin, { from: 'id', to: 'referralId', description: 'Where the person came from, as that register keeps it.' })
  placementOrigin: PlacementOrigin | null;
  @One(() => ActionPlan, { from: 'id', to: 'referralId', description: 'The action plan.' }) actionPlan: ActionPlan | null;
  @Many(() => CareContract, { from: 'id', to: 'referralId', order: 't.starts_on, t.id', description: 'Care contracts.' }) careContracts:
    | CareContract[]
    | null;
  @Many(() => ImmersionPeriod, { from: 'id', to: 'referralId', order: 't.ref', description: 'Immersion periods.' }) immersionPeriods:
    | ImmersionPeriod[]
    | null;
  @Many(() => OwnNote, {
    from: 'id',
    to: 'referralId',
    order: 't.written_at DESC, t.id',
    description: "The notes of the viewer's own organisation.",
  })
  ownNotes: OwnNote[] | null;
  @Many(() => JournalEntry, {
    from: 'id',
    to: 'referralId',
    order: 't.at DESC, t.id DESC',
    description: 'Its history, as the viewer may read it, last first.',
  })
  history: JournalEntry[] | null;
  @Computed(
    () => Int,
    (t, known) =>
      sql`(SELECT count(*) FROM journal_entry j WHERE j.referral_id = ${raw(t)}.id AND ${raw(readable('JournalEntry', 'j', known?.parts))})`,
    {
      description: 'How many entries its history has for the viewer.',
    },
  )
  historyCount: number;
}
