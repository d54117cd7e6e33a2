import { Identifier, Key, Noun, Text } from '../../graphql/noun';

@Noun('A place where an organisation works.')
export class Site {
  @Identifier() id: string;
  @Key('Organisation') organisationId: string;
  @Text('Name of the site.') name: string;
  @Text('Street and number.', { nullable: true }) street: string | null;
  @Text('Postal code, five digits.', { nullable: true }) postalCode: string | null;
  @Text('City.') city: string;
}
