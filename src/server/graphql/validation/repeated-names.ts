import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { validationAbortedError } from 'graphql/validation/validationAbortedError.js';

/** How many pairs of fields that share a response name are compared: some milliseconds of work. */
const GREATEST_PAIRS = 50_000;
/** How many fields are looked at, each once for every level that spreads its fragment. */
const GREATEST_FIELDS = 200_000;

/**
 * Ends the validation of a document before all fields that share a response name are compared, each with each, if these are
 * too many: the rule of GraphQL that compares them would hold the server for a tenth of a second.
 */
export const repeatedNames: ValidationRule = (context: ValidationContext): ASTVisitor => {
  let pairs = 0;
  let fields = 0;
  return {
    Document: (document) => {
      for (const one of document.definitions) {
        if ('selectionSet' in one) count(one.selectionSet);
      }
      return undefined;
    },
  };

  /** Counts the pairs in a selection and, once for each place where it is written, in those below it. */
  function count(selection: SelectionSetNode): void {
    const uses = new Map<string, number>();
    const below: SelectionSetNode[] = [];
    collect(selection, { uses, below, spread: new Set(), isOwn: true });
    for (const one of below) count(one);
  }

  function collect(selection: SelectionSetNode, level: Level): void {
    for (const one of selection.selections) {
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value;
        const before = level.uses.get(name) ?? 0;
        level.uses.set(name, before + 1);
        pairs += before;
        fields += 1;
        if (pairs > GREATEST_PAIRS || fields > GREATEST_FIELDS) throw validationAbortedError;
        if (level.isOwn && one.selectionSet) level.below.push(one.selectionSet);
      } else if (one.kind === Kind.INLINE_FRAGMENT) {
        collect(one.selectionSet, level);
      } else {
        const fragment = context.getFragment(one.name.value);
        if (fragment && !level.spread.has(fragment)) {
          level.spread.add(fragment);
          collect(fragment.selectionSet, { ...level, isOwn: false });
        }
      }
    }
  }
};

/** The fields of one level of an answer. */
interface Level {
  /** How often each response name is asked. */
  readonly uses: Map<string, number>;
  readonly below: SelectionSetNode[];
  readonly spread: Set<FragmentDefinitionNode>;
  /** Whether these selections are written here, not in a fragment. */
  readonly isOwn: boolean;
}
