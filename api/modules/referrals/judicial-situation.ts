import { choices } from '../../graphql/choices';
import { Choice, Count, Day, Flag, Key, Noun, Text } from '../../graphql/noun';

export const Setting = choices('Setting', 'Where the SPIP follows the person.', {
  CLOSED: 'In prison (milieu fermé).',
  OPEN: 'On probation, or before imprisonment (milieu ouvert, art. 723-15).',
});
export type Setting = keyof typeof Setting;

@Noun('The measure and its dates: offence data (loi 78-17 art. 46), for the SPIP and the host association only.')
export class JudicialSituation {
  @Key('Beneficiary', { primary: true }) beneficiaryId: string;
  @Choice(() => Setting, 'Setting', 'Milieu fermé or milieu ouvert.', { nullable: true }) setting: Setting | null;
  @Text('The measure under way (détention, sursis probatoire, aménagement de peine).', { nullable: true }) measure: string | null;
  @Text('The prison, or the open setting that follows the person.', { nullable: true, index: true }) prison: string | null;
  @Text("Numéro d'écrou.", { nullable: true }) ecrouNumber: string | null;
  @Text('Class of the offence.', { nullable: true }) offenceClass: string | null;
  @Day('End of the sentence.', { nullable: true }) sentenceEndsOn: string | null;
  @Day('Next hearing (débat contradictoire).', { nullable: true }) hearingOn: string | null;
  @Flag('Whether it is a first conviction. Null when not recorded.', { nullable: true }) firstConviction: boolean | null;
  @Count('Version, raised at each change.', { default: 1 }) version: number;
}
