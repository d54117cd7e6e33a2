import { DefaultNamingStrategy } from 'typeorm';
import { snake } from '../graphql/noun';

/** Columns are the properties in snake_case, so that SQL reads without quotes. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
}
