import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A cell of a register that is being imported, as the file holds it.' })
export class RegisterCell {
  @Field(() => String, { description: 'The column, by its name in the header.' }) column: string;
  @Field(() => String, { description: 'What the cell holds.' }) value: string;
}

@ObjectType({ description: 'What keeps a register, or one of its lines, from being imported.' })
export class RegisterProblem {
  @Field(() => String, { nullable: true, description: 'The column it is about. Null when it is about the whole.' }) column: string | null;
  @Field(() => String, { nullable: true, description: 'The value it is about.' }) value: string | null;
  @Field(() => String, { description: 'A stable code for programs.' }) code: string;
  @Field(() => String, { description: 'A sentence that helps to go on, in French.' }) fr: string;
  @Field(() => String, { description: 'The same in English.' }) en: string;
}

@ObjectType({ description: 'How many lines of an import have the same problem in the same column.' })
export class RegisterProblemCount {
  @Field(() => String, { nullable: true, description: 'The column. Null when it is about whole lines.' }) column: string | null;
  @Field(() => String, { description: 'The code of the problem.' }) code: string;
  @Field(() => Number, { description: 'How many lines.' }) lines: number;
}
