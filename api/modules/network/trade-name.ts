import { Field } from 'type-graphql';
import { PrimaryColumn } from 'typeorm';
import { Noun, Text } from '../../graphql/noun';

@Noun('A name under which a trade of the ROME list is known (appellation).')
export class TradeName {
  @PrimaryColumn({ type: 'text' }) @Field(() => String, { description: 'Its OGR code.' }) code: string;
  @Text('ROME code of the trade.', { index: true }) tradeCode: string;
  @Text('The name.') name: string;
}
