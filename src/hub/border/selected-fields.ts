import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What a document asks for of an object, by response key: fragments spread, skipped fields left out. */
export class SelectedFields {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly variables: Variables,
  ) {}

  of(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(set, type, fields);
    return fields;
  }

  private collect({ selections }: SelectionSetNode, type: GraphQLObjectType, fields: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = fields.get(key);
        if (known) known.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (this.applies(selection.typeCondition?.name.value, type)) this.collect(selection.selectionSet, type, fields);
      } else {
        for (const node of this.document.definitions) {
          if (node.kind !== Kind.FRAGMENT_DEFINITION || node.name.value !== selection.name.value) continue;
          if (this.applies(node.typeCondition.name.value, type)) this.collect(node.selectionSet, type, fields);
        }
      }
    }
  }

  private applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = this.schema.getType(condition);
    return isAbstractType(abstract) && this.schema.isSubType(abstract, type);
  }

  private isIncluded({ directives }: SelectionNode): boolean {
    return (directives ?? []).every(({ name, arguments: given }) => {
      const value = given?.find((one) => one.name.value === 'if')?.value;
      const is =
        value?.kind === Kind.BOOLEAN
          ? value.value
          : value?.kind === Kind.VARIABLE && this.variables[value.name.value] === true;
      return name.value === 'skip' ? !is : name.value === 'include' ? is : true;
    });
  }
}
