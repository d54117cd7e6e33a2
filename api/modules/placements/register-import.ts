import sql, { raw } from 'sql-template-tag';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Index } from 'typeorm';
import { today } from '../../database/today';
import { choices } from '../../graphql/choices';
import { Choice, Computed, Count, Identifier, Instant, Key, Noun, Records, Text } from '../../graphql/noun';
import { readable } from '../../visibility/row-security';
import { availableRegisterActions, stalled } from './register-import.transitions';
import { RegisterProblem, RegisterProblemCount } from './register-problem';

export const RegisterImportState = choices('RegisterImportState', 'Where the import of a register stands.', {
  RECEIVING: 'The file is arriving.',
  READING: 'It is being read and checked.',
  REFUSED: 'The file could not be read: its problems say why.',
  DRAFT: 'Some lines are rejected: they are to be corrected first.',
  READY: 'All lines are good: it can be imported.',
  WRITING: 'It is being written, all or nothing.',
  IMPORTED: 'It is imported. It can be undone until something else builds on it.',
  UNDOING: 'It is being undone.',
  UNDONE: 'It was undone: what it made is removed, what it changed is as before.',
  DISCARDED: 'It was given up: nothing was imported, and its lines were not kept.',
});
export type RegisterImportState = keyof typeof RegisterImportState;

export const RegisterEncoding = choices('RegisterEncoding', 'How the text of a file is encoded.', {
  UTF_8: 'UTF-8.',
  WINDOWS_1252: 'Windows-1252, as Excel writes CSV files in France: accents are to be looked at.',
  XLSX: 'An Excel workbook: its first sheet.',
});
export type RegisterEncoding = keyof typeof RegisterEncoding;

@ObjectType({ description: 'Something that stands on an import, so that it cannot be undone.' })
export class RegisterImportFollowUp {
  @Field(() => String, { description: 'The referral that the import wrote.' }) ref: string;
  @Field(() => String, { nullable: true, description: 'What was done since. Null when that is not shared with the viewer.' }) verb:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Who did it. Null when that is not shared with the viewer.' }) actorName:
    | string
    | null;
}

@ObjectType({ description: 'A SPIP that the lines of an import name, in which somebody will read them.' })
export class RegisterImportReader {
  @Field(() => ID, { description: 'The SPIP: what confirms it.' }) organisationId: string;
  @Field(() => String, { description: 'Its name.' }) name: string;
  @Field(() => Int, { description: 'How many members it has. None when it was invited, and has not accepted yet.' }) members: number;
  @Field(() => Boolean, {
    description: 'Whether an agreement with the association is in force today. Without one, it is to be confirmed by name.',
  })
  agreement: boolean;
  @Field(() => Int, { description: 'How many requests of the import it will read.' }) requests: number;
}

const followUps = (
  t: string,
): string => `register_import_built_on(${t}.id) b JOIN referral r ON r.id = b.referral_id AND ${readable('Referral', 'r')}
  LEFT JOIN journal_entry j ON j.id = b.entry_id AND ${readable('JournalEntry', 'j')}`;

@Noun('The import of a host association’s register: a file, what its lines would change, and what was imported.')
@Index(['organisationId', 'startedAt'])
export class RegisterImport {
  @Identifier() id: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Text('The name of the file.') fileName: string;
  @Choice(() => RegisterImportState, 'RegisterImportState', 'Where it stands.', { default: 'RECEIVING' }) state: RegisterImportState;
  @Count('How many bytes the file has.') size: number;
  @Count('How many of them have arrived.', { default: 0 }) received: number;
  @Choice(() => RegisterEncoding, 'RegisterEncoding', 'How the file is encoded. Null until it is read.', { nullable: true })
  encoding: RegisterEncoding | null;
  @Text('Who gave the file.') startedBy: string;
  @Instant('When it was given.') startedAt: Date;
  @Count('How many lines it has, the header aside.', { default: 0 }) lineCount: number;
  @Count('How many are new.', { default: 0 }) newCount: number;
  @Count('How many change what an earlier import wrote.', { default: 0 }) changedCount: number;
  @Count('How many are as they were imported.', { default: 0 }) unchangedCount: number;
  @Count('How many are rejected.', { default: 0 }) rejectedCount: number;
  @Count('How far the work in progress is, in percent.', { default: 0 }) progress: number;
  @Instant('When the work in progress gave its last sign of life.', { nullable: true, hidden: true }) progressAt: Date | null;
  @Instant('', { hidden: true }) changedAt: Date;
  @Text('Why the last work did not come to its end: BUILT_ON, NOT_CONFIRMED, or FAILED. Null when it did.', { nullable: true }) failure:
    | string
    | null;
  @Records(() => RegisterProblem, 'What is wrong with the file as a whole.') problems: RegisterProblem[];
  @Instant('When it was imported.', { nullable: true }) importedAt: Date | null;
  @Text('Who imported it.', { nullable: true }) importedBy: string | null;
  @Instant('When it was undone.', { nullable: true }) undoneAt: Date | null;
  @Text('Who undid it.', { nullable: true }) undoneBy: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;

  @Computed(() => [String], availableRegisterActions, { description: 'The mutations that the viewer may call now.' })
  availableActions: string[];
  @Computed(
    () => Boolean,
    (t) => sql`COALESCE(${raw(stalled(t))}, false)`,
    {
      description: 'Whether the work in progress has given no sign of life for a while: nothing was written, and it can be started again.',
    },
  )
  interrupted: boolean;
  @Computed(
    () => [RegisterProblemCount],
    (
      t,
    ) => sql`COALESCE((SELECT json_agg(json_build_object('column', p.column, 'code', p.code, 'lines', p.lines) ORDER BY p.lines DESC, p.code, p.column)
      FROM (SELECT q.column, q.code, count(DISTINCT l.id) AS lines FROM register_import_line l
        CROSS JOIN LATERAL jsonb_to_recordset(l.problems) q("column" text, code text)
        WHERE l.import_id = ${raw(t)}.id AND l.change = 'REJECTED' AND ${raw(readable('RegisterImportLine', 'l'))} GROUP BY 1, 2) p), '[]'::json)`,
    { description: 'The problems of its lines, the most frequent first.' },
  )
  problemCounts: RegisterProblemCount[];
  @Computed(
    () => [RegisterImportReader],
    (
      t,
    ) => sql`COALESCE((SELECT json_agg(json_build_object('organisationId', w.id, 'name', w.name, 'members', w.members, 'agreement', w.agreement,
      'requests', w.requests)) FROM register_import_readers(${raw(t)}.id, ${today}) w), '[]'::json)`,
    { description: 'While it can be confirmed: who will read what it writes, besides the association.' },
  )
  readers: RegisterImportReader[];
  @Computed(
    () => [RegisterImportFollowUp],
    (t) => sql`COALESCE((SELECT json_agg(json_build_object('ref', f.ref, 'verb', f.verb, 'actorName', f.actor_name))
      FROM (SELECT r.ref, j.verb, j.actor_name FROM ${raw(followUps(t))} ORDER BY b.entry_id DESC NULLS LAST LIMIT 20) f), '[]'::json)`,
    { description: 'What was done since to what it wrote, the last twenty: as long as there is any, it cannot be undone.' },
  )
  followUps: RegisterImportFollowUp[];
  @Computed(
    () => Int,
    (t) => sql`(SELECT count(DISTINCT b.referral_id) FROM register_import_built_on(${raw(t)}.id) b)`,
    { description: 'On how many of the referrals that it wrote something was done since.' },
  )
  followedUpCount: number;
}
