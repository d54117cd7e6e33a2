import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { constantAs } from '../../database/plans';
import { choices } from '../../graphql/choices';
import { type Cell, type CompartmentRow, mayRead, policy, untilClosed } from '../../visibility/policy';
import { type OrganisationKindName, type Relationship, relationshipNames, relationshipOnAcceptance } from '../../visibility/relationships';
import { OrganisationKind } from '../network/organisation';
import { RelationshipChoice } from '../referrals/referral-party';

const Access = choices('Access', 'What a relationship may do with a compartment.', {
  READS_WRITES: 'Reads, adds and changes.',
  READS: 'Reads.',
  READS_AND_OWN: 'Reads all, adds and changes what is its own.',
  OWN: 'Reads, adds and changes what is its own, and sees no other.',
  NONE: 'Not shared.',
});
type Access = keyof typeof Access;

@ObjectType({ description: 'What one relationship may do with one compartment.' })
class AccessCell {
  @Field(() => RelationshipChoice, { description: 'The relationship.' }) relationship: Relationship;
  @Field(() => Access, { description: 'What it may do.' }) access: Access;
  @Field(() => Boolean, { description: 'Whether it ends with the referral.' }) untilClosed: boolean;
  @Field(() => [OrganisationKind], {
    description: 'For a recipient that may not read it yet: the kinds of organisation to which it opens when they accept.',
  })
  opensFor: OrganisationKindName[];
}

@ObjectType({ description: 'Who sees what: one compartment of a referral, for every relationship.' })
class AccessRow {
  @Field(() => String, { description: 'The compartment.' }) compartment: string;
  @Field(() => [AccessCell], { description: 'One cell a relationship, always in the same order.' }) cells: AccessCell[];
}

const words: Record<Cell, Access> = {
  rw: 'READS_WRITES',
  'rw*': 'READS_WRITES',
  r: 'READS',
  'r*': 'READS',
  'r+own': 'READS_AND_OWN',
  'r+own*': 'READS_AND_OWN',
  own: 'OWN',
  '-': 'NONE',
};
const becomes = Object.entries(relationshipOnAcceptance) as [OrganisationKindName, Relationship][];

const cellsOf = ({ cells }: CompartmentRow): AccessCell[] =>
  relationshipNames.map((relationship) => {
    const waits = relationship === 'RECIPIENT' && !mayRead(cells.RECIPIENT);
    return {
      relationship,
      access: words[cells[relationship] ?? '-'],
      untilClosed: untilClosed(cells[relationship]),
      opensFor: waits ? becomes.filter(([, later]) => mayRead(cells[later])).map(([kind]) => kind) : [],
    };
  });

const table = (): AccessRow[] =>
  Object.entries(policy.compartments)
    .filter(([, row]) => row.anchor !== 'organisation')
    .map(([compartment, row]) => ({ compartment, cells: cellsOf(row) }));

constantAs('accessTable', table);

@Resolver()
export class AccessTableResolver {
  @Query(() => [AccessRow], { description: 'Who sees what of a referral: the policy itself, row by row.' })
  accessTable(): AccessRow[] {
    return table();
  }
}
