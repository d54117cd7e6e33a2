import { Index } from 'typeorm';
import { Count, Day, Identifier, Key, Many, Noun, Text } from '../../graphql/noun';
import { PrisonQuarter } from './prison-quarter';

@Noun('What the Ministry of Justice publishes of one prison on the first day of a month.')
@Index(['month', 'name'], { unique: true })
export class PrisonFigures {
  @Identifier() id: string;
  @Key('DirectoryEntry', { nullable: true }) entryId: string | null;
  @Day('First day of the month.') month: string;
  @Text('The prison, as the publication writes it.') name: string;
  @Text('Its direction interrégionale (DISP), or the overseas mission (DSPOM).') region: string;
  @Count('Places in use (capacité opérationnelle), over all quarters.') places: number;
  @Count('Detainees, over the quarters whose number is communicated.') detainees: number;
  @Count('Quarters whose number of detainees is not communicated (NC).') quartersWithheld: number;
  @Count('Sentences served at home under electronic surveillance (DDSE).', { nullable: true }) homeDetention: number | null;
  @Count("People in placement à l'extérieur who are lodged by the prison administration.", { nullable: true }) outsideLodged: number | null;
  @Count("People in placement à l'extérieur who are lodged elsewhere.", { nullable: true }) outsideNotLodged: number | null;
  @Count('People in semi-liberté.', { nullable: true }) semiLiberty: number | null;
  @Count('Sentenced people on the register of the prison.', { nullable: true }) sentenced: number | null;
  @Text('The publication.') source: string;
  @Many(() => PrisonQuarter, { from: 'id', to: 'figuresId', order: 't.kind', description: 'Its quarters.' }) quarters: PrisonQuarter[];
}
