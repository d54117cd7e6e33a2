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
const LONGEST_OPENING = 100;

/**
 * The items of a JSON list, or the objects of a file that has one a line, as texts, without holding the list: only the
 * braces are counted here. An object around the list (`{"items": […]}`) is looked through.
 */
export async function* jsonItems(pieces: AsyncIterable<string>, onePerLine: boolean): AsyncGenerator<{ line: number; text: string }> {
  let line = 1;
  let text = '';
  let startedAt = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** How deep the items stand: 0 in a file of lines, 1 in a list, 2 in a list inside an object. */
  let base: number | undefined = onePerLine ? 0 : undefined;
  let wrapper = '';
  let closed = false;
  for await (const piece of pieces) {
    for (const sign of piece) {
      if (sign === '\n') line++;
      if (base !== undefined && depth > base) {
        text += sign;
        if (text.length > LONGEST) throw new NotJson(startedAt, 'un objet n’est jamais refermé');
      }
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === '\\') escaped = true;
        else if (sign === '"') inString = false;
        if (base === undefined) wrapper += sign;
        continue;
      }
      if (sign === '"') {
        inString = true;
        if (base === undefined) wrapper += sign;
        else if (depth <= base && !closed) throw new NotJson(line, 'un texte se trouve là où l’on attend un objet');
      } else if (sign === '{' || sign === '[') {
        if (base === undefined) base = baseOf(sign, wrapper);
        if (base === undefined) wrapper += sign;
        else if (depth === base || (depth === 0 && base > 0 && closed)) {
          if (sign !== '{' || closed) throw new NotJson(line, 'un objet est attendu ici');
          text = sign;
          startedAt = line;
        }
        depth++;
      } else if (sign === '}' || sign === ']') {
        depth--;
        if (depth < 0) throw new NotJson(line, 'une accolade ou un crochet est refermé sans avoir été ouvert');
        if (base !== undefined && depth === base && text) {
          yield { line: startedAt, text };
          text = '';
        } else if (base !== undefined && depth < base) closed = true;
      } else if (base === undefined) {
        if (!/\s/.test(sign)) wrapper += sign;
        if (wrapper.length > LONGEST_OPENING) break;
      } else if (depth <= base && !(closed && depth > 0) && !/[\s,]/.test(sign)) {
        throw new NotJson(line, `« ${sign} » n’a pas sa place ici`);
      }
    }
  }
  if (wrapper && base === undefined) throw new NotJson(1, 'il ne commence pas par une liste');
  if (depth !== 0 || inString) throw new NotJson(line, 'le fichier s’arrête au milieu');
}

/** Where the items stand, once the opening says so: `[` or `{"items":[`. */
function baseOf(sign: string, wrapper: string): number | undefined {
  if (wrapper === '' && sign === '[') return 1;
  return wrapper === '{"items":' && sign === '[' ? 2 : undefined;
}
