import { Computed, Identifier, Instant, Key, Noun, Text } from '../../graphql/noun';
import { availableRemarkActions } from './report-edition.transitions';

@Noun('A remark of a funder on what was submitted to it, and the answer. Neither changes once it is written.')
export class ReportRemark {
  @Identifier() id: string;
  @Key('ReportSubmission') submissionId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Key('Organisation', { index: false }) funderId: string;
  @Text('The key of the table it is about. Null when it is about the whole.', { nullable: true }) tableKey: string | null;
  @Text('The remark.') text: string;
  @Text('Who wrote it, in which function.') writtenBy: string;
  @Instant('When.') writtenAt: Date;
  @Text('The answer of those who report. Null until they answer.', { nullable: true }) answer: string | null;
  @Text('Who answered, in which function.', { nullable: true }) answeredBy: string | null;
  @Instant('When it was answered.', { nullable: true }) answeredAt: Date | null;
  @Computed(
    () => [String],
    (t) => availableRemarkActions(t),
    { description: 'The mutations that the viewer may call now.' },
  )
  availableActions: string[];
}
