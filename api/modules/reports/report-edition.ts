import { Column, Index, type Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Identifier, Instant, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { frozenPart, isIntact } from './frozen';
import { Report, ReportKind } from './report';
import { ReportChange } from './report-change';
import { availableEditionActions } from './report-edition.transitions';
import { ReportSubmission } from './report-submission';

export const ReportEditionState = choices('ReportEditionState', 'Where an edition of a report stands.', {
  FROZEN: 'Frozen: its figures do not move any more.',
  SUBMITTED: 'Submitted to at least one funder.',
  REMARKED: 'A funder made a remark on it.',
  REPLACED: 'Replaced by a corrected edition.',
});
export type ReportEditionState = keyof typeof ReportEditionState;

@Noun('An edition of an activity report: frozen as it was counted on a day, with its author, its rules and its hash. It never changes.')
@Index(['organisationId', 'kind', 'startsOn', 'endsOn', 'number'], { unique: true })
export class ReportEdition {
  @Identifier() id: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Choice(() => ReportKind, 'ReportKind', 'Whose report it is.') kind: ReportKind;
  @Day('First day of its period.') startsOn: string;
  @Day('Last day of its period.') endsOn: string;
  @Count('Its number among the editions of the same period, from 1.') number: number;
  @Choice(() => ReportEditionState, 'ReportEditionState', 'Where it stands.', { default: 'FROZEN' }) state: ReportEditionState;
  @Text('Who froze it, in which function.') author: string;
  @Instant('When it was frozen.') frozenAt: Date;
  @Text('The sha-256 of its canonical JSON (RFC 8785), in 64 hexadecimal digits.') hash: string;
  @Text('What was corrected since the edition before. Null for a first edition.', { nullable: true }) correction: string | null;
  @Key('ReportEdition', { nullable: true, unique: true }) replacesId: string | null;
  /** The canonical JSON itself: what it says is read out of it, and it is what the hash is of. */
  @Column({ type: 'text' }) document: string;
  @Count('Version, raised at each change of its state.', { default: 1 }) version: number;

  @Computed(() => Report, frozenPart('report'), { description: 'The report, as it was frozen.' }) report: Report;
  @Computed(() => [ReportChange], frozenPart('changes'), { description: 'The figures that the edition before told otherwise.' })
  changes: ReportChange[];
  @Computed(() => Boolean, isIntact, { description: 'Whether the frozen text still has its hash, computed anew at each reading.' })
  intact: boolean;
  @Computed(() => [String], availableEditionActions, { description: 'The mutations that the viewer may call now.' })
  availableActions: string[];
  @One(() => ReportEdition, { from: 'replacesId', to: 'id', description: 'The edition that it corrects.' })
  replaces: Relation<ReportEdition> | null;
  @One(() => ReportEdition, { from: 'id', to: 'replacesId', description: 'The edition that corrects it.' })
  replacedBy: Relation<ReportEdition> | null;
  @Many(() => ReportSubmission, {
    from: 'id',
    to: 'editionId',
    order: 't.submitted_at, t.id',
    description: 'To whom it was submitted, first one first.',
  })
  submissions: Relation<ReportSubmission>[];
}
