/** A list that stops where JSON does not. */
export class NotJson extends Error {
  constructor(
    readonly line: number,
    problem: string,
  ) {
    super(problem);
  }
}

/** An item longer than this is no line of a list. */
const LONGEST = 1_000_000;
const LONGEST_OPENING = 20;

/**
 * The items of a JSON list, or the objects of a file that has one a line, as texts, without holding the list: only
 * braces are counted here. An object around the list (`{"items": […]}`, `{"structures": […]}`) is looked through, and what
 * follows the list in it is left.
 */
export async function* jsonItems(pieces: AsyncIterable<string>, onePerLine: boolean): AsyncGenerator<{ line: number; text: string }> {
  const items = new Items(onePerLine);
  for await (const piece of pieces)
    for (const sign of piece) {
      const text = items.read(sign);
      if (text) yield { line: items.startedAt, text };
    }
  items.end();
}

class Items {
  startedAt = 1;
  private line = 1;
  /** What stands before the first item: `[` or `{"items":[`. */
  private opening = '';
  private place: 'before' | 'between' | 'inside' | 'after';
  private text = '';
  private depth = 0;
  private inString = false;
  private escaped = false;

  constructor(private readonly onePerLine: boolean) {
    this.place = onePerLine ? 'between' : 'before';
  }

  /** Takes one more sign; gives the item that it ends. */
  read(sign: string): string | null {
    if (sign === '\n') this.line++;
    if (this.place === 'inside') return this.inside(sign);
    if (/\s/.test(sign)) return null;
    if (this.place === 'before') this.before(sign);
    else if (this.place === 'between') this.between(sign);
    else if (this.opening === '[') throw new NotJson(this.line, 'il ne s’arrête pas à la fin de sa liste');
    return null;
  }

  end(): void {
    if (this.place === 'before' && this.opening) throw this.noList();
    if (this.place === 'inside' || (this.place === 'between' && !this.onePerLine)) throw new NotJson(this.line, 'il s’arrête au milieu');
  }

  private before(sign: string): void {
    this.opening += sign;
    if (/^(\[|\{"(items|structures)":\[)$/.test(this.opening)) this.place = 'between';
    else if (this.opening.length > LONGEST_OPENING) throw this.noList();
  }

  private between(sign: string): void {
    if (sign === '{') {
      this.place = 'inside';
      this.text = sign;
      this.depth = 1;
      this.startedAt = this.line;
    } else if (sign === ']' && !this.onePerLine) this.place = 'after';
    else if (sign !== ',') throw new NotJson(this.line, `un objet est attendu à la place de « ${sign} »`);
  }

  private inside(sign: string): string | null {
    this.text += sign;
    if (this.text.length > LONGEST) throw new NotJson(this.startedAt, 'un objet n’y est jamais refermé');
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (sign === '\\') this.escaped = true;
      else if (sign === '"') this.inString = false;
    } else if (sign === '"') this.inString = true;
    else if (sign === '{' || sign === '[') this.depth++;
    else if ((sign === '}' || sign === ']') && --this.depth === 0) {
      this.place = 'between';
      return this.text;
    }
    return null;
  }

  private noList(): NotJson {
    return new NotJson(1, 'il ne commence pas par une liste');
  }
}
