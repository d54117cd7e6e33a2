import sql, { raw } from 'sql-template-tag';
import { Column, Index, type Relation } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Day, Identifier, Instant, Key, Many, Noun, One, Text } from '../../graphql/noun';
import { Organisation } from '../network/organisation';
import { frozenPart, isIntact } from './frozen';
import { Report, ReportKind } from './report';
import { ReportChange } from './report-change';
import { ReportEdition } from './report-edition';
import { availableSubmissionActions, submissionState } from './report-edition.transitions';
import { ReportRemark } from './report-remark';

export const ReportSubmissionState = choices('ReportSubmissionState', 'Where what was submitted to a funder stands.', {
  SUBMITTED: 'Submitted, without a remark.',
  REMARKED: 'A remark of the funder waits for an answer.',
  ANSWERED: 'Every remark is answered.',
  REPLACED: 'A corrected edition was submitted since.',
});
export type ReportSubmissionState = keyof typeof ReportSubmissionState;

@Noun(
  'An edition as it was submitted to a funder: a copy of its own, in which no figure tells of fewer people than the threshold. It never changes; the funder reads this copy and never the edition.',
)
@Index(['editionId', 'funderId'], { unique: true })
@Index(['organisationId', 'submittedAt'])
export class ReportSubmission {
  @Identifier() id: string;
  @Key('ReportEdition', { index: false }) editionId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Key('Organisation') funderId: string;
  @Choice(() => ReportKind, 'ReportKind', 'Whose report it is.') kind: ReportKind;
  @Day('First day of its period.') startsOn: string;
  @Day('Last day of its period.') endsOn: string;
  @Count('The number of the edition.') number: number;
  @Instant('When it was submitted.') submittedAt: Date;
  @Text('Who submitted it, in which function.') submittedBy: string;
  @Count('No figure about fewer people than this is shown.') threshold: number;
  @Text('The sha-256 of the canonical JSON (RFC 8785) of this copy, in 64 hexadecimal digits.') hash: string;
  @Column({ type: 'text' }) document: string;

  @Computed(
    () => ReportSubmissionState,
    (t) => submissionState(t),
    { description: 'Where it stands.' },
  )
  state: ReportSubmissionState;
  @Computed(() => Report, frozenPart('report'), { description: 'The report, as the funder reads it.' }) report: Report;
  @Computed(() => [ReportChange], frozenPart('changes'), {
    description: 'The figures that the copy submitted before told otherwise, of those shown in both.',
  })
  changes: ReportChange[];
  @Computed(
    () => String,
    (t) => sql`(${raw(t)}.document::json ->> 'correction')`,
    {
      nullable: true,
      description: 'What was corrected since the edition before. Null for a first edition.',
    },
  )
  correction: string | null;
  @Computed(() => Boolean, isIntact, { description: 'Whether the frozen text still has its hash, computed anew at each reading.' })
  intact: boolean;
  @Computed(
    () => [String],
    (t) => availableSubmissionActions(t),
    { description: 'The mutations that the viewer may call now.' },
  )
  availableActions: string[];
  @One(() => ReportEdition, { from: 'editionId', to: 'id', description: 'The edition: for those who froze it alone.' })
  edition: Relation<ReportEdition> | null;
  @One(() => Organisation, { from: 'organisationId', to: 'id', description: 'Who reports.' }) organisation: Organisation;
  @One(() => Organisation, { from: 'funderId', to: 'id', description: 'The funder.' }) funder: Organisation;
  @Many(() => ReportRemark, { from: 'id', to: 'submissionId', order: 't.written_at, t.id', description: 'The remarks, first one first.' })
  remarks: Relation<ReportRemark>[];
}
