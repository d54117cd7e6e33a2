import { Field, ObjectType } from 'type-graphql';

export type Locale = 'fr' | 'en';
type Sentences = Record<Locale, string>;

@ObjectType({ description: 'Why a mutation did nothing: an expected refusal, said in words that help to go on.' })
export class Problem {
  @Field(() => String, { description: 'A stable code for programs.' }) code: string;
  @Field(() => String, { nullable: true, description: 'The input field it is about. Null when it is about the whole.' }) field:
    | string
    | null;
  @Field(() => String, { description: 'A sentence in the language of the request.' }) message: string;
}

const texts = new Map<string, Sentences>();

/** Declares the sentences of problem codes. `{name}` is replaced by the parameter of that name. */
export function problemTexts(sentences: Record<string, Sentences>): void {
  for (const [code, sentence] of Object.entries(sentences)) texts.set(code, sentence);
}

type Told = { code: string; field: string | null; parameters: Record<string, string | number> };

/** Thrown by a verb that refuses: the transaction is rolled back, and the payload carries the problems. */
export class Refusal extends Error {
  constructor(readonly told: Told[]) {
    super(told.map(({ code }) => code).join(', '));
  }

  problems(locale: Locale): Problem[] {
    return this.told.map(({ code, field, parameters }) => {
      const sentence = texts.get(code)?.[locale];
      if (!sentence) throw new Error(`The problem ${code} has no sentence in ${locale}`);
      return { code, field, message: sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? '')) };
    });
  }
}

/** Refuses the whole mutation. `field` is the input field to mend, when there is one. */
export function refuse(code: string, field: string | null = null, parameters: Record<string, string | number> = {}): never {
  throw new Refusal([{ code, field, parameters }]);
}

problemTexts({
  REQUIRED: { fr: 'Ce champ est nécessaire.', en: 'This field is needed.' },
  TOO_LONG: { fr: 'Ce texte est trop long : {limit} caractères au plus.', en: 'This text is too long: {limit} characters at most.' },
  TOO_SMALL: { fr: 'Ce nombre est trop petit : {limit} au moins.', en: 'This number is too small: {limit} at least.' },
  TOO_BIG: { fr: 'Ce nombre est trop grand : {limit} au plus.', en: 'This number is too big: {limit} at most.' },
  TOO_MANY: { fr: 'C’est trop à la fois : {limit} au plus.', en: 'Too many at once: {limit} at most.' },
  WRONG_FORMAT: { fr: 'Ce format n’est pas reconnu.', en: 'This format is not recognised.' },
  CONFLICT: {
    fr: 'Quelqu’un d’autre a modifié ceci entre-temps. Relisez la version actuelle, puis recommencez.',
    en: 'Somebody else changed this meanwhile. Read the current version, then try again.',
  },
  NOT_NOW: {
    fr: 'Ce n’est pas possible à cette étape.',
    en: 'This is not possible at this stage.',
  },
});
