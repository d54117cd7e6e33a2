import { Index } from 'typeorm';
import { Count, Identifier, Key, Noun, Text } from '../../graphql/noun';

@Noun('One quarter (quartier) of a prison in a month’s publication.')
@Index(['figuresId', 'kind'], { unique: true })
export class PrisonQuarter {
  @Identifier() id: string;
  @Key('PrisonFigures', { index: false }) figuresId: string;
  @Text('Its kind, as the publication writes it: MA/QMA, CD/QCD, CSL/QSL, SAS, …') kind: string;
  @Count('Places in use (capacité opérationnelle).') places: number;
  @Count('Detainees. Null when the number is not communicated (NC).', { nullable: true }) detainees: number | null;
}
