import { Count, Day, Key, Noun, Text } from '../../graphql/noun';

@Noun('The assessment of a request by its addressee: questionnaire and information meeting.')
export class Assessment {
  @Key('Referral', { primary: true }) referralId: string;
  @Day('The day the pre-admission questionnaire was sent.', { nullable: true }) questionnaireSentOn: string | null;
  @Day('The day it came back.', { nullable: true }) questionnaireReturnedOn: string | null;
  @Day('The day of the information meeting.', { nullable: true }) informationMeetingOn: string | null;
  @Text('What the team retains of it.', { nullable: true }) summary: string | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
