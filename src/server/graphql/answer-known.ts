import type { IncomingHttpHeaders } from 'node:http';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { attachment } from '../../kernel/memory/attachment.js';
import { paceOf } from '../../kernel/pace/pace.js';
import type { Config } from '../config.js';
import { writeJson } from './answer-json.js';
import { executePaced, writePaced } from './executor.js';
import type { KnownDocument } from './known-documents.js';
import { COST_HEADER } from './limits.js';
import { unusableVariable } from './request-checks.js';
import type { ServerContext } from './server-context.js';
import { clientLeft } from '../../kernel/errors.js';

/** Parts of the JSON of an answer, in order. */
export type Pieces = readonly (string | Buffer)[];

export interface AskedOperation {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Variables;
}

/** A plain answer that is sent as it is, or a result that Apollo has to report. */
export type Answered =
  { readonly pieces: Pieces; readonly result?: never } | { readonly pieces: null; readonly result: ExecutionResult };

export interface KnownAnswers {
  readonly config: Pick<Config, 'MAX_COST' | 'SHOW_COST'>;
  /** The document of a query that was asked before; null if there is none, or Apollo has to answer it. */
  readonly find: (query: string, operationName: string | null) => KnownDocument | null;
  readonly execute: (known: KnownDocument, asked: AskedOperation, context: ServerContext) => Promise<Answered>;
}

export interface KnownRequest {
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly context: ServerContext;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Answers of a document are written while they are executed if the latest was no longer than so many characters. Longer
 * texts are put together and cut for too long at once.
 */
const LONG = 1_000_000;
/** A query of this cost may have a long answer, if none of its document was as costly. */
const COSTLY = 50_000;
const ADMITTED = () => Promise.resolve();

/** Executes known documents on a schema in this process. */
export function executeHere(schema: GraphQLSchema, most: number): KnownAnswers['execute'] {
  return async ({ document }, { operationName, variables }, context) => {
    const execution = { document, operationName, variables, context, most };
    const cost = context.account.cost ?? 0;
    const latest = latestOf.get(document);
    const isLong = (latest?.length ?? 0) > LONG || cost > Math.max(COSTLY, latest?.cost ?? 0);
    const answer = await (isLong
      ? executePaced(schema, { ...execution, isPlanned: true })
      : writePaced(schema, execution));
    if ('errors' in answer && answer.errors) return { pieces: null, result: answer };
    const isWritten = isPieces(answer);
    const pieces = isWritten ? answer : await writeJson(answer, most);
    const length = pieces?.reduce((sum, one) => sum + one.length, 0) ?? Infinity;
    latestOf.set(document, { length, cost });
    if (pieces && length <= most) return { pieces };
    return { pieces: null, result: isWritten ? (JSON.parse(answer.join('')) as ExecutionResult) : answer };
  };
}

const isPieces = (answer: readonly string[] | ExecutionResult): answer is readonly string[] => Array.isArray(answer);

/** The length of the latest answer to a document, in characters, and what it cost. */
const latestOf = attachment<DocumentNode, { readonly length: number; readonly cost: number }>('its latest answer');

/**
 * Answers a query that was parsed, validated and priced before, and returns the JSON in pieces. Null for whatever is not a
 * plain answer, which is Apollo's: other documents, refusals, and errors. What has been executed or admitted by then is noted
 * in the context, and not done again.
 */
export async function answerKnown(
  { config, find, execute }: KnownAnswers,
  { body, headers, context }: KnownRequest,
): Promise<Pieces | null> {
  if (config.SHOW_COST || headers[COST_HEADER] !== undefined || !acceptsJson(headers)) return null;
  const asked = operationOf(body);
  const known = asked && find(asked.query, asked.operationName);
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
    pace.stop(clientLeft());
  });
  const { pieces, result } = await execute(known, asked, context);
  account.addPhase('execute', since);
  if (pieces) return pieces;
  account.restart();
  context.executed = result;
  context.admit = ADMITTED;
  return null;
}

/** A body of nothing but a query, its variables and a name; null for all others, which Apollo checks. */
function operationOf(body: unknown): AskedOperation | null {
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
