import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

type Made = { value: unknown; secret: string | null };

/** The `at`th day of the 10th to 20th of all months since `year`: what is counted from a day, to a month's first or last, is no such day. */
const dayOf = (year: number, at: number): string =>
  new Date(Date.UTC(year, Math.floor(at / 11), 10 + (at % 11))).toISOString().slice(0, 10);

/** Values that no other column of no other record holds, and that are known again wherever they turn up. */
export class Secrets {
  private count = 0;

  make(metadata: EntityMetadata, column: ColumnMetadata): Made {
    const at = ++this.count;
    const choices = choicesOf(metadata, column);
    if (choices.length) return { value: choices[0], secret: null };
    switch (column.type) {
      case 'text': {
        // A letter at the end: no secret begins another one.
        const secret = `SECRET-${metadata.name}-${column.propertyName}-${at}z`;
        return { value: secret, secret };
      }
      case 'jsonb': {
        // A list of small records: under every name that one of their fields has.
        const secret = `SECRET-${metadata.name}-${column.propertyName}-${at}z`;
        const record = Object.fromEntries(['column', 'value', 'code', 'fr', 'en'].map((name) => [name, secret]));
        return { value: JSON.stringify([record]), secret };
      }
      case 'date': {
        // A century that nobody else writes about.
        const secret = dayOf(1601, at);
        return { value: secret, secret };
      }
      case 'timestamptz': {
        const secret = dayOf(1801, at);
        return { value: `${secret}T12:00:00.000Z`, secret };
      }
      case 'integer':
        return { value: 770_000_000 + at, secret: String(770_000_000 + at) };
      case 'numeric':
        return { value: 660_000_000 + at, secret: String(660_000_000 + at) };
      case 'bytea':
        return { value: Buffer.from(`SECRET-${metadata.name}-${at}z`), secret: null };
      case 'boolean':
        return { value: true, secret: null };
      case 'uuid':
        return { value: null, secret: null };
      default:
        throw new Error(`${metadata.name}.${column.propertyName} is of a type that secrets.ts does not know: ${String(column.type)}`);
    }
  }
}

/** The closed list that a column takes its values from, as its check says. */
function choicesOf(metadata: EntityMetadata, column: ColumnMetadata): string[] {
  const check = metadata.checks.find(({ expression }) => expression.startsWith(`"${column.databaseName}" IN (`));
  return check ? [...check.expression.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '') : [];
}
