import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import { type Example, EXAMPLES } from './examples.js';

export interface Editors {
  readonly query: () => string;
  readonly variables: () => string;
  /** As they are sent; empty if the text is not a JSON object. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly response: () => string;
  readonly operationName: string | undefined;
  /** Loads an example into the editors and runs it. */
  readonly open: (example: Example) => void;
}

/** The contents of the four editors, and the action that loads an example. */
export function useEditors(): Editors {
  const actions = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const headerEditor = useGraphiQL((state) => state.headerEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const operationName = useGraphiQL((state) => state.operationName);
  const query = (): string => queryEditor?.getValue() ?? '';
  return {
    query,
    variables: () => variableEditor?.getValue() ?? '',
    headers: () => (parseObject(headerEditor?.getValue() ?? '') ?? {}) as Readonly<Record<string, string>>,
    response: () => responseEditor?.getValue() ?? '',
    operationName,
    open: (example) => {
      // A query of the reader's own keeps its tab; an unchanged example is replaced.
      if (query().trim() !== '' && !EXAMPLES.some((one) => one.query === query())) actions.addTab();
      const variables = example.variables?.(new Date());
      queryEditor?.setValue(example.query);
      variableEditor?.setValue(variables ? JSON.stringify(variables, null, 2) : '');
      // The editor parses its new content with a delay; without this, the run below would name the previous operation.
      const documentAST = parse(example.query);
      const operations = documentAST.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
      actions.setOperationFacts({ documentAST, operations, operationName: operations[0]?.name?.value });
      actions.run();
    },
  };
}

/** Parses a JSON object; null for any other text. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
