import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../context';
import { NotFound } from '../../errors';
import { Problem, problemTexts, refuse } from '../../graphql/problem';
import { Agreement } from './agreement';
import { agreementTransitions } from './agreement.transitions';

@ObjectType({ description: 'What a mutation of an agreement answers.' })
export class AgreementPayload {
  @Field(() => [Problem], { description: 'Why nothing was written. Empty when it was done.' }) problems: Problem[];
  @Field(() => Agreement, { nullable: true, description: 'The agreement as it stands now.' }) agreement: Agreement | null;
}

problemTexts({
  AGREEMENT_OVER: { fr: 'Le dernier jour de cette convention est passé.', en: 'The last day of this agreement has passed.' },
});

export async function answerAgreement(context: Context, info: GraphQLResolveInfo, id: string): Promise<object> {
  return {
    problems: [],
    agreement: await context.answer(info, 'agreement', { noun: 'Agreement', shape: 'one', where: sql`t0.id = ${id}` }),
  };
}

/** The agreement named, if the verb may be called on it now. */
export async function agreementFor(context: Context, verb: keyof typeof agreementTransitions, id: string): Promise<Agreement> {
  const agreement = await context.manager.findOneBy(Agreement, { id });
  if (!agreement) throw new NotFound();
  if (!(agreementTransitions[verb].from as readonly string[]).includes(agreement.state)) refuse('NOT_NOW');
  if (agreement.endsOn < context.today) refuse('AGREEMENT_OVER');
  return agreement;
}

/** In the journal an agreement is called by the name of the other side. */
export async function labelOf(context: Context, { proposerId, partnerId }: Pick<Agreement, 'proposerId' | 'partnerId'>): Promise<string> {
  const other = proposerId === context.me.organisationId ? partnerId : proposerId;
  const [row] = await context.rows<{ name: string }>(sql`SELECT name FROM organisation WHERE id = ${other}`);
  return row?.name ?? '';
}
