import sql, { raw, type Sql } from 'sql-template-tag';
import { availableActions, type Transitions } from '../../visibility/transitions';

type EditionState = 'FROZEN' | 'SUBMITTED' | 'REMARKED' | 'REPLACED';
type SubmissionState = 'SUBMITTED' | 'REMARKED' | 'ANSWERED' | 'REPLACED';
type RemarkState = 'OPEN' | 'ANSWERED';

const manages = `EXISTS (SELECT 1 FROM membership m WHERE m.id = viewer_membership() AND m.role = 'MANAGER')`;

/** When each verb of an edition may be called. A second funder leaves it where it stands. */
export const reportEditionTransitions = {
  submitReport: { from: ['FROZEN', 'SUBMITTED', 'REMARKED'], to: 'SUBMITTED', when: manages },
  correctReport: { from: ['FROZEN', 'SUBMITTED', 'REMARKED'], to: 'REPLACED', when: manages },
} as const satisfies Transitions<EditionState>;

/** The funder remarks until a corrected edition is submitted to it. */
export const reportSubmissionTransitions = {
  remarkReport: { from: ['SUBMITTED', 'REMARKED', 'ANSWERED'], to: 'REMARKED', when: 't.funder_id = viewer_organisation()' },
} as const satisfies Transitions<SubmissionState>;

export const reportRemarkTransitions = {
  answerReportRemark: { from: ['OPEN'], to: 'ANSWERED', when: 't.organisation_id = viewer_organisation()' },
} as const satisfies Transitions<RemarkState>;

/** SQL over the alias `t`: where a submission stands, by its remarks and by what was submitted since. */
export const submissionState = (t: string): Sql => raw(stateOf(t));

const stateOf = (t: string): string => `(CASE
    WHEN EXISTS (SELECT 1 FROM report_submission l WHERE l.funder_id = ${t}.funder_id AND l.organisation_id = ${t}.organisation_id
      AND l.kind = ${t}.kind AND l.starts_on = ${t}.starts_on AND l.ends_on = ${t}.ends_on AND l.number > ${t}.number) THEN 'REPLACED'
    WHEN EXISTS (SELECT 1 FROM report_remark m WHERE m.submission_id = ${t}.id AND m.answer IS NULL) THEN 'REMARKED'
    WHEN EXISTS (SELECT 1 FROM report_remark m WHERE m.submission_id = ${t}.id) THEN 'ANSWERED' ELSE 'SUBMITTED' END)`;

/** text[]: SELF, for who belongs to one of these sides of the record at alias `t`. */
const self = (t: string, ...owners: string[]): Sql =>
  sql`CASE WHEN viewer_organisation() IN (${raw(owners.map((owner) => `${t}.${owner}`).join(', '))}) THEN '{SELF}'::text[] ELSE '{}'::text[] END`;

export const availableEditionActions = (t: string): Sql =>
  availableActions(reportEditionTransitions, t, `${t}.state`, self(t, 'organisation_id'));
export const availableSubmissionActions = (t: string): Sql =>
  availableActions(reportSubmissionTransitions, t, stateOf(t), self(t, 'organisation_id', 'funder_id'));
export const availableRemarkActions = (t: string): Sql =>
  availableActions(
    reportRemarkTransitions,
    t,
    `CASE WHEN ${t}.answer IS NULL THEN 'OPEN' ELSE 'ANSWERED' END`,
    self(t, 'organisation_id', 'funder_id'),
  );
