import { type FieldDefinitionNode, Kind, parse, type SelectionSetNode, type TypeNode } from 'graphql';
import type { Partner } from '../partner/partner-file.js';
import type { OurGraph } from './our-graph.js';
import { directivesOf, fieldOf, textArgument, type Types } from './sdl-types.js';

/** Values of the shared graph that every partner may receive: what everybody knows of a place or a pairing. */
const READ_BY_ALL = new Set(['id', 'code', 'name', 'nameEn', 'level', 'kind', 'shortName']);
const MOST_TOKENS = 1_000;

export interface ReadsQuestion {
  readonly partner: Pick<Partner, 'reads'>;
  readonly types: Types;
  readonly ours: OurGraph;
}

/** What `@requires` of a field names that the partner may not receive, in sentences; at every depth. */
export function forbiddenReads(type: string, field: FieldDefinitionNode, question: ReadsQuestion): readonly string[] {
  return directivesOf(field, 'requires').flatMap((requires) => {
    const set = setIn(textArgument(requires, 'fields'));
    return set
      ? forbiddenIn(set, type, question)
      : ['@requires names no fields that can be read, expected names of fields, separated by spaces.'];
  });
}

function setIn(text: string): SelectionSetNode | null {
  try {
    const [node, other] = parse(`{ ${text} }`, { noLocation: true, maxTokens: MOST_TOKENS }).definitions;
    return node?.kind === Kind.OPERATION_DEFINITION && !other ? node.selectionSet : null;
  } catch {
    return null;
  }
}

function forbiddenIn({ selections }: SelectionSetNode, type: string, question: ReadsQuestion): readonly string[] {
  const { partner, types, ours } = question;
  return selections.flatMap((one) => {
    if (one.kind === Kind.FRAGMENT_SPREAD) return ['@requires names a fragment, expected fields.'];
    if (one.kind === Kind.INLINE_FRAGMENT) {
      return forbiddenIn(one.selectionSet, one.typeCondition?.name.value ?? type, question);
    }
    const name = one.name.value;
    const isAllowed = !ours.has(type) || READ_BY_ALL.has(name) || partner.reads.includes(`${type}.${name}`);
    const found = isAllowed
      ? []
      : [`@requires names ${name}, which the partner may not receive: list ${type}.${name} in its reads.`];
    const field = fieldOf(types.get(type), name) ?? fieldOf(ours.types.get(type), name);
    if (!one.selectionSet || !field) return found;
    return [...found, ...forbiddenIn(one.selectionSet, namedType(field.type), question)];
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
