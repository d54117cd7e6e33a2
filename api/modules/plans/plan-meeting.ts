import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Identifier, Key, Noun, Text } from '../../graphql/noun';

export const MeetingTheme = choices('MeetingTheme', 'What a meeting was about.', {
  PROJECT: 'Projet professionnel.',
  SOCIAL: 'Situation sociale.',
  WORK: 'Emploi, formation.',
  HOUSING: 'Logement.',
  WAY_OUT: 'Préparation de la sortie.',
  REVIEW: 'Point à trois.',
});
export type MeetingTheme = keyof typeof MeetingTheme;

export const Attendance = choices('Attendance', 'Whether the person came.', {
  PLANNED: 'Fixed, not yet held.',
  PRESENT: 'Came.',
  EXCUSED: 'Excused.',
  ABSENT: 'Did not come.',
});
export type Attendance = keyof typeof Attendance;

@Noun('A meeting of an action plan: at least one a month.')
export class PlanMeeting {
  @Identifier() id: string;
  @Key('ActionPlan') actionPlanId: string;
  @Key('Referral', { index: false }) referralId: string;
  @Day('The day it is planned for, or was held.') plannedOn: string;
  @Choice(() => MeetingTheme, 'MeetingTheme', 'Its theme.') theme: MeetingTheme;
  @Choice(() => Attendance, 'Attendance', 'Whether the person came.', { default: 'PLANNED' }) attendance: Attendance;
  @Count('Length, in minutes.', { nullable: true }) minutes: number | null;
  @Text('What was said that the three organisations need.', { nullable: true }) note: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
