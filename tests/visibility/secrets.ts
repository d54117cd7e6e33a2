import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

type Made = { value: unknown; secret: string | null };

const DAY = 86_400_000;

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
      case 'date': {
        // A century that nobody else writes about.
        const secret = new Date(Date.UTC(1601, 0, 1) + at * DAY).toISOString().slice(0, 10);
        return { value: secret, secret };
      }
      case 'timestamptz': {
        const secret = new Date(Date.UTC(1701, 0, 1, 12) + at * DAY).toISOString();
        return { value: secret, secret: secret.slice(0, 10) };
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
