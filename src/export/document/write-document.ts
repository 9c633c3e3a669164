import { Kind, type OperationDefinitionNode, print, type VariableDefinitionNode, visit } from 'graphql';
import { hiddenFields } from './hidden.js';
import type { FoundList } from './lists.js';
import { isConnection, type Picked } from './picked.js';

/** Variables of the requested page. A query that uses these names itself is not paged. */
export const FIRST = 'exportFirst';
export const AFTER = 'exportAfter';

export interface WrittenDocument {
  readonly query: string;
  /** The names of the variables that it uses. */
  readonly variables: ReadonlySet<string>;
}

export interface WriteOptions {
  readonly fields: readonly Picked[];
  readonly operation: OperationDefinitionNode;
  /** Lists that are left out, because their rows are on other sheets. */
  readonly without: readonly FoundList[];
  /** The connection to be read page by page. */
  readonly paged: Picked | null;
  readonly withSources: boolean;
}

/** The query that is sent: the selected fields, and the additional ones that the file needs. */
export function writeDocument({ fields, operation, without, paged, withSources }: WriteOptions): WrittenDocument {
  const leftOut = new Set(without.map(({ connection, path }) => connection ?? path.at(-1)));
  const used = new Set<string>();

  const writeFields = (children: readonly Picked[], type: string, withNotes: boolean): string => {
    const written = children.flatMap((child) =>
      leftOut.has(child) ? [] : [wrapped(child, writeField(child, withNotes))],
    );
    const hidden = hiddenFields(type, children, { withSources, withNotes })
      .filter(({ selected }) => !selected)
      .map(({ name, key, selection }) => `${key === name ? '' : `${key}: `}${name} ${selection}`);
    // GraphQL allows no empty selection.
    return `{ ${[...written, ...hidden].join(' ') || '__typename'} }`;
  };

  const writeField = (field: Picked, withNotes: boolean): string => {
    const args = field.args.map((argument) => {
      visit(argument, {
        Variable: ({ name }) => {
          used.add(name.value);
        },
      });
      return print(argument);
    });
    if (field === paged) args.push(`first: $${FIRST}`, `after: $${AFTER}`);
    const alias = field.key === field.name ? '' : `${field.key}: `;
    const head = `${alias}${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
    if (field.children === null) return head;
    // Every page states whether more follows, so that no list is cut off silently.
    const children = isConnection(field) ? withPageInfo(field) : field.children;
    const hasTotals = field.type.name === 'Table' && field.args.some(({ name }) => name.value === 'totals');
    return `${head} ${writeFields(children, field.type.name, withNotes || hasTotals)}`;
  };

  const body = writeFields(fields, 'Query', false);
  const own = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const definitions = own.map((one) => print(withoutDirectives(one)));
  if (paged) definitions.push(`$${FIRST}: Int`, `$${AFTER}: String`);
  const name = operation.name ? ` ${operation.name.value}` : '';
  const head = definitions.length === 0 ? `query${name}` : `query${name}(${definitions.join(', ')})`;
  return { query: `${head} ${body}`, variables: used };
}

/** The selection of a connection, with its page information. */
function withPageInfo(connection: Picked): readonly Picked[] {
  const children = connection.children ?? [];
  if (children.some(({ name, key }) => name === 'pageInfo' && key === 'pageInfo')) return children;
  return [
    ...children,
    {
      ...connection,
      key: 'pageInfo',
      name: 'pageInfo',
      args: [],
      on: [],
      isList: false,
      children: [],
      type: PAGE_INFO,
    },
  ];
}

/** Only its name is used. */
const PAGE_INFO = { name: 'PageInfo' } as Picked['type'];

function wrapped(field: Picked, text: string): string {
  return field.on.reduceRight((inner, type) => `... on ${type} { ${inner} }`, text);
}

function withoutDirectives(definition: VariableDefinitionNode): VariableDefinitionNode {
  return { ...definition, kind: Kind.VARIABLE_DEFINITION, directives: [] };
}
