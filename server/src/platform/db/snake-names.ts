import { DefaultNamingStrategy } from 'typeorm';

/** Columns are snake_case in the database and camelCase in code. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
