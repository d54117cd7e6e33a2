import type { Relation } from 'typeorm';
import { Choice, Computed, Count, Day, Identifier, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { availableActions } from '../../visibility/transitions';
import { viewerRelationshipsByReferral } from '../../visibility/viewer-access';
import { Referral } from '../referrals/referral';
import { careContractTransitions } from './care.transitions';
import { CareAttendance } from './care-attendance';
import { CareObjectives } from './care-objectives';
import { CareReview } from './care-review';
import { careTurn } from './care-turn';
import { CareContractState, CareObligation, CareTurn, ReviewRhythm } from './care-words';
import { ClinicalNote } from './clinical-note';

@Noun('A care contract (contrat de soins), followed by an addiction association together with the host association.')
export class CareContract {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Text('Human reference: C-2026-0057.', { unique: true }) ref: string;
  @Choice(() => CareObligation, 'CareObligation', 'Obligation, injunction or contract.') obligation: CareObligation;
  @Text('Who follows it, as recorded.', { nullable: true }) followedBy: string | null;
  @Choice(() => ReviewRhythm, 'ReviewRhythm', 'How often it is reviewed.', { nullable: true }) rhythm: ReviewRhythm | null;
  @Choice(() => CareContractState, 'CareContractState', 'Where it stands.', { default: 'OPEN' }) state: CareContractState;
  @Day('First day.', { nullable: true }) startsOn: string | null;
  @Day('Last day.', { nullable: true }) endsOn: string | null;
  @Day('The day by which both sides should have agreed the next text. Null when none is expected.', { nullable: true })
  nextReviewOn: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
  @Computed(() => CareTurn, careTurn, { nullable: true, description: "What its current co-review awaits from the viewer's side." })
  turn: CareTurn | null;
  @Computed(
    () => [String],
    (t, known) => availableActions(careContractTransitions, t, `${t}.state`, known?.parts ?? viewerRelationshipsByReferral(t)),
    {
      description: 'The mutations that the viewer may call now.',
    },
  )
  availableActions: string[];
  @One(() => Referral, { from: 'referralId', to: 'id', description: 'The referral it belongs to.' }) referral: Relation<Referral>;
  @One(() => CareObjectives, { from: 'id', to: 'careContractId', description: 'What both sides work on with the person.' })
  objectives: CareObjectives | null;
  @One(() => CareReview, {
    from: 'id',
    to: 'careContractId',
    where: `t.state <> 'AGREED'`,
    description: 'The co-review under way. Null between two reviews.',
  })
  currentReview: CareReview | null;
  @Many(() => CareReview, { from: 'id', to: 'careContractId', order: 't.number DESC', description: 'Its co-reviews, last first.' })
  reviews: CareReview[];
  @Many(() => CareAttendance, {
    from: 'id',
    to: 'careContractId',
    order: 't.appointment_on DESC, t.id',
    description: 'Attendance at appointments.',
  })
  attendance: CareAttendance[];
  @Many(() => ClinicalNote, {
    from: 'id',
    to: 'careContractId',
    order: 't.written_at DESC, t.id',
    description: "The care team's own notes.",
  })
  clinicalNotes: ClinicalNote[];
}
