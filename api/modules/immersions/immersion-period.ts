import type { Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Identifier, Instant, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { JournalEntry } from '../journal/journal-entry';
import { Organisation } from '../network/organisation';
import { Referral } from '../referrals/referral';
import { availableImmersionActions, awaitsViewer } from './immersion.transitions';
import { ImmersionAnswer } from './immersion-answer';
import { ImmersionAssessment } from './immersion-assessment';
import { ImmersionAvailability } from './immersion-availability';
import { ImmersionPerson } from './immersion-person';
import { ImmersionSchedule } from './immersion-schedule';

export const ImmersionObject = choices('ImmersionObject', 'The one object of an immersion period (CERFA 13912).', {
  DISCOVER_TRADE: "Découvrir un métier ou un secteur d'activité.",
  CONFIRM_PROJECT: 'Confirmer un projet professionnel.',
  START_RECRUITMENT: 'Initier une démarche de recrutement.',
});
export type ImmersionObject = keyof typeof ImmersionObject;

@Noun('An immersion period (période de mise en situation en milieu professionnel, PMSMP).')
export class ImmersionPeriod {
  @Identifier() id: string;
  @Key('Referral') referralId: string;
  @Key('Beneficiary') beneficiaryId: string;
  @Key('Organisation') employerId: string;
  @Key('Organisation') prescriberId: string;
  @Text('Human reference: I-2026-0093.', { unique: true }) ref: string;
  @Text('Who sends the person, by its neutral public name.') prescriberName: string;
  @Text('Whom to ask there: name and telephone.', { nullable: true }) prescriberContact: string | null;
  @Text('ROME code of the trade.') tradeCode: string;
  @Text('Name of the trade.') tradeLabel: string;
  @Choice(() => ImmersionObject, 'ImmersionObject', 'Its object.') object: ImmersionObject;
  @Text('What the person will do.') tasks: string;
  @Text('Where.', { nullable: true }) place: string | null;
  @Key('ImmersionPeriod', { nullable: true }) renewsId: string | null;
  @One(() => Organisation, { from: 'employerId', to: 'id', description: 'The employer that hosts it.' }) employer: Organisation;
  @One(() => ImmersionSchedule, { from: 'id', to: 'immersionPeriodId', description: 'Dates, hours and tutor.' })
  schedule: ImmersionSchedule;
  @One(() => ImmersionAnswer, { from: 'id', to: 'immersionPeriodId', description: 'Where it stands, and what was answered.' })
  answer: ImmersionAnswer;
  @One(() => ImmersionAssessment, { from: 'id', to: 'immersionPeriodId', description: 'The final assessment (bilan).' })
  assessment: ImmersionAssessment | null;
  @One(() => ImmersionPerson, {
    from: 'id',
    to: 'immersionPeriodId',
    description: 'Who comes. An employer learns it once it has confirmed.',
  })
  person: ImmersionPerson | null;
  @One(() => ImmersionAvailability, { from: 'id', to: 'immersionPeriodId', description: 'When and where the person can come.' })
  availability: ImmersionAvailability | null;
  @One(() => Referral, { from: 'referralId', to: 'id', description: 'The referral it belongs to.' }) referral: Relation<Referral> | null;
  @Instant('When it was proposed.', { default: () => 'now()' }) proposedAt: Date;
  @One(() => ImmersionPeriod, { from: 'renewsId', to: 'id', description: 'The period that this one renews.' })
  renews: Relation<ImmersionPeriod> | null;
  @Computed(
    () => [String],
    (t) => availableImmersionActions(t),
    { description: 'The mutations that the viewer may call now.' },
  )
  availableActions: string[];
  @Computed(
    () => Boolean,
    (t) => awaitsViewer(t),
    { description: "Whether it is the viewer's turn." },
  )
  viewerTurn: boolean;
  @Many(() => JournalEntry, {
    from: 'id',
    to: 'immersionPeriodId',
    order: 't.at DESC, t.id DESC',
    description: 'What was done with it, last first. An employer reads none: entries name who acted.',
  })
  history: JournalEntry[] | null;
}
