import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

type Fields = Map<string, FieldNode[]>;

/** A document's selections, read against the schema with the variables of one request. */
export class Selections {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    protected readonly schema: GraphQLSchema,
    document: DocumentNode,
    protected readonly variables: Record<string, unknown>,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** The fields of a selection by response key: fragments spread, @skip and @include applied, same keys merged. */
  collect(type: GraphQLObjectType, sets: (SelectionSetNode | undefined)[], into: Fields = new Map(), spread = new Set<string>()): Fields {
    for (const set of sets) {
      for (const selection of set?.selections ?? []) {
        if (getDirectiveValues(GraphQLSkipDirective, selection, this.variables)?.if === true) continue;
        if (getDirectiveValues(GraphQLIncludeDirective, selection, this.variables)?.if === false) continue;
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const same = into.get(key);
          if (same) same.push(selection);
          else into.set(key, [selection]);
          continue;
        }
        // Once is enough, and fragments that spread one another twice would otherwise take for ever.
        if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue;
        if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition && (typeFromAST(this.schema, fragment.typeCondition) as GraphQLCompositeType);
        if (!fragment || (condition && !this.holds(condition, type))) continue;
        this.collect(type, [fragment.selectionSet], into, spread);
      }
    }
    return into;
  }

  /** The same, of what is asked below a field, which may stand there more than once. */
  below(type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
    return this.collect(
      type,
      nodes.map((node) => node.selectionSet),
    );
  }

  private holds(condition: GraphQLCompositeType, type: GraphQLObjectType): boolean {
    return isObjectType(condition) ? condition === type : isAbstractType(condition) && this.schema.isSubType(condition, type);
  }
}
