import { Column, Index } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Count, Identifier, Key, Noun, Records, Text } from '../../graphql/noun';
import { RegisterCell, RegisterProblem } from './register-problem';

export const RegisterLineChange = choices('RegisterLineChange', 'What the import does with a line.', {
  NEW: 'It makes a referral.',
  CHANGED: 'It changes the referral that an earlier import made of it.',
  UNCHANGED: 'It is as it was imported: nothing is done.',
  REJECTED: 'It has problems: nothing is imported until they are corrected.',
});
export type RegisterLineChange = keyof typeof RegisterLineChange;

@Noun('A line of a register that is being imported. What it held is not kept once it is imported.')
@Index(['importId', 'line'], { unique: true })
@Index(['importId', 'number'])
@Index(['importId', 'change', 'line'])
export class RegisterImportLine {
  @Identifier() id: string;
  @Key('RegisterImport', { index: false }) importId: string;
  @Key('Organisation', { index: false }) organisationId: string;
  @Count('Its place in the file, the header being the first.') line: number;
  @Text("The service's own reference.", { nullable: true }) number: string | null;
  @Choice(() => RegisterLineChange, 'RegisterLineChange', 'What the import does with it.') change: RegisterLineChange;
  @Records(() => RegisterCell, 'What its cells hold, in the order of the register’s columns.') cells: RegisterCell[];
  @Records(() => RegisterProblem, 'Why it is rejected.') problems: RegisterProblem[];
  /** In the domain's words, once it has no problem of its own: what the import writes. */
  @Column({ type: 'jsonb', nullable: true }) reading: object | null;
  /** The referral that it made or changed: no key, since an undo removes that referral. */
  @Column({ type: 'uuid', nullable: true }) @Index() referralId: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
