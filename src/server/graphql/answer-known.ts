import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { paceOf } from '../../kernel/pace/pace.js';
import type { Config } from '../config.js';
import { writeJson } from './answer-json.js';
import { executePaced } from './executor.js';
import type { KnownDocument, KnownDocuments } from './known-documents.js';
import { COST_HEADER } from './limits.js';
import { unusableVariable } from './request-checks.js';
import type { ServerContext } from './server-context.js';

export interface KnownAnswers {
  readonly schema: GraphQLSchema;
  readonly documents: KnownDocuments;
  readonly config: Pick<Config, 'MAX_COST' | 'MAX_ANSWER_LENGTH' | 'SHOW_COST'>;
}

export interface KnownRequest {
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly context: ServerContext;
}

type Variables = Readonly<Record<string, unknown>>;

/** An answer of up to about this many characters takes a few milliseconds to write, and is written at once. */
const SHORT = 256 * 1024;
const ADMITTED = () => Promise.resolve();

/**
 * Answers a query that was parsed, validated and priced before from its plan, and returns the JSON in pieces. Null for
 * whatever is not a plain answer, which is Apollo's: other documents, refusals, and errors. What has been executed or
 * admitted by then is noted in the context, and not done again.
 */
export async function answerKnown(
  { schema, documents, config }: KnownAnswers,
  { body, headers, context }: KnownRequest,
): Promise<readonly string[] | null> {
  if (config.SHOW_COST || headers[COST_HEADER] !== undefined || !acceptsJson(headers)) return null;
  const asked = operationOf(body);
  const known = asked && documents.find(asked.query, asked.operationName);
  if (!known || unusableVariable(asked.variables) !== null) return null;
  const cost = costFor(known, asked.variables);
  if (cost === null || cost > config.MAX_COST) return null;
  const { account } = context;
  let since = performance.now();
  account.documentHash ??= known.hash;
  account.operationName ??= known.operationName;
  account.cost = cost;
  const admitted = context.admit(cost);
  try {
    await admitted;
  } catch {
    account.restart();
    context.admit = () => admitted;
    return null;
  }
  account.addPhase('admit', since);
  since = performance.now();
  const pace = paceOf(context);
  context.whenLeft(() => {
    pace.stop(new Error('The client has left.'));
  });
  const executed = await executePaced(schema, {
    ...{ document: known.document, operationName: asked.operationName, variables: asked.variables, context },
    ...{ most: config.MAX_ANSWER_LENGTH, isPlanned: true },
  });
  account.addPhase('execute', since);
  if (!executed.errors) {
    const pieces =
      pace.count(0) <= SHORT ? [JSON.stringify(executed)] : await writeJson(executed, config.MAX_ANSWER_LENGTH);
    if (pieces && (pieces.length > 1 || (pieces[0]?.length ?? 0) <= config.MAX_ANSWER_LENGTH)) return pieces;
  }
  account.restart();
  context.executed = executed;
  context.admit = ADMITTED;
  return null;
}

interface Operation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/** A body of nothing but a query, its variables and a name; null for all others, which Apollo checks. */
function operationOf(body: unknown): Operation | null {
  if (typeof body !== 'object' || body === null) return null;
  for (const name in body) if (name !== 'query' && name !== 'variables' && name !== 'operationName') return null;
  const { query, variables = null, operationName = null } = body as Variables;
  if (typeof query !== 'string' || query === '') return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  return { query, operationName, variables: (variables ?? {}) as Variables };
}

function acceptsJson({ accept, 'content-type': type }: IncomingHttpHeaders): boolean {
  return (
    (accept === undefined || accept === '*/*' || accept === 'application/json') &&
    typeof type === 'string' &&
    /^application\/json\s*(;|$)/i.test(type)
  );
}

/** Null if it cannot be told or is an error, which Apollo meets again and reports. */
function costFor({ costFor: of }: KnownDocument, variables: Variables): number | null {
  try {
    return of(variables);
  } catch {
    return null;
  }
}
