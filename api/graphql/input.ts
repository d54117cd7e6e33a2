import { ArrayMaxSize, IsInt, IsNotEmpty, IsOptional, Matches, Max, MaxLength, Min, type ValidationError, validate } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int } from 'type-graphql';
import { Refusal } from './problem';

/** The words in which the input of a verb is declared; each checks what is given before the verb is called. */
type Options = { optional?: boolean; max?: number; min?: number };

function given(type: () => unknown, description: string, options: Options, checks: PropertyDecorator[]): PropertyDecorator {
  return (target, key) => {
    // biome-ignore lint/suspicious/noExplicitAny: TypeGraphQL's own type of a type thunk
    Field(type as any, { nullable: options.optional ?? false, description })(target, key);
    if (options.optional) IsOptional()(target, key);
    for (const check of checks) check(target, key);
  };
}

const said = (options: Options): PropertyDecorator[] => (options.optional ? [] : [IsNotEmpty()]);

/** One line of text: at most 200 characters unless said otherwise. */
export const Line = (description: string, options: Options = {}) =>
  given(() => String, description, options, [...said(options), MaxLength(options.max ?? 200)]);
/** Several lines of text: at most 5,000 characters unless said otherwise. */
export const Prose = (description: string, options: Options = {}) =>
  given(() => String, description, options, [...said(options), MaxLength(options.max ?? 5000)]);
/** A day, YYYY-MM-DD. */
export const OnDay = (description: string, options: Options = {}) => given(() => GraphQLLocalDate, description, options, []);
/** A time of day, HH:MM. */
export const AtTime = (description: string, options: Options = {}) =>
  given(() => String, description, options, [Matches(/^([01]\d|2[0-3]):[0-5]\d$/)]);
export const Whole = (description: string, options: Options = {}) =>
  given(() => Int, description, options, [IsInt(), Min(options.min ?? 0), Max(options.max ?? 1_000_000)]);
export const Decimal = (description: string, options: Options = {}) =>
  given(() => Float, description, options, [Min(options.min ?? 0), Max(options.max ?? 1_000_000)]);
export const YesNo = (description: string, options: Options = {}) => given(() => Boolean, description, options, []);
export const OneOf = (list: () => object, description: string, options: Options = {}) => given(list, description, options, []);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The identifier of a record. What is no UUID names nothing, as an unknown one does. */
export const Names = (description: string, options: Options = {}) => given(() => ID, description, options, [Matches(UUID)]);
/** The identifiers of records, 1,000 at most. */
export const NamesSome = (description: string, options: Options = {}) =>
  given(() => [ID], description, options, [ArrayMaxSize(1000), Matches(UUID, { each: true })]);
/** The version that the caller has read: a change made meanwhile is a conflict. */
export const AsRead = () => given(() => Int, 'The version that you have read.', {}, [IsInt()]);

const codes: Record<string, string> = {
  isNotEmpty: 'REQUIRED',
  maxLength: 'TOO_LONG',
  min: 'TOO_SMALL',
  max: 'TOO_BIG',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'REQUIRED',
};

/** TypeGraphQL's hook: trims what was typed, then checks it. Throws a Refusal naming each field. */
export async function checkInput(input: unknown): Promise<void> {
  if (typeof input !== 'object' || input === null) return;
  tidy(input as Record<string, unknown>);
  const errors = await validate(input, { forbidUnknownValues: false });
  if (errors.length) throw new Refusal(told(errors));
}

function tidy(input: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(input)) {
    // PostgreSQL keeps no NUL in a text.
    if (typeof value === 'string') input[key] = value.replaceAll('\u0000', '').trim();
    else if (typeof value === 'object' && value !== null) tidy(value as Record<string, unknown>);
  }
}

function told(errors: ValidationError[], prefix = ''): { code: string; field: string; parameters: Record<string, string | number> }[] {
  return errors.flatMap((error) => {
    const field = `${prefix}${error.property}`;
    const [constraint, sentence] = Object.entries(error.constraints ?? {})[0] ?? [];
    const limit = sentence?.match(/\d+/)?.[0] ?? '';
    const own = constraint ? [{ code: codes[constraint] ?? 'WRONG_FORMAT', field, parameters: { limit } }] : [];
    return [...own, ...told(error.children ?? [], `${field}.`)];
  });
}
