import { Index } from 'typeorm';
import { choices } from '../../graphql/choices';
import { Choice, Day, Identifier, Key, Noun } from '../../graphql/noun';

export const CareAttendanceKind = choices('CareAttendanceKind', 'Whether the person came to an appointment.', {
  PRESENT: 'Came.',
  EXCUSED: 'Excused.',
  ABSENT: 'Did not come.',
});
export type CareAttendanceKind = keyof typeof CareAttendanceKind;

@Noun('An attestation of attendance: that the person came, never why nor what was said.')
@Index(['careContractId', 'appointmentOn'], { unique: true })
export class CareAttendance {
  @Identifier() id: string;
  @Key('CareContract', { index: false }) careContractId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Day('The day of the appointment.') appointmentOn: string;
  @Choice(() => CareAttendanceKind, 'CareAttendanceKind', 'Whether the person came.') attendance: CareAttendanceKind;
}
