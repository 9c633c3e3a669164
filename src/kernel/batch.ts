import DataLoader from 'dataloader';
import { perRequest, type RequestContext } from './context.js';
import { paceOf } from './pace/pace.js';

/** More keys in one `= ANY(...)` gain nothing and risk a bad plan. */
const GREATEST_BATCH = 5_000;
/** Questions are sent as one value or share their keys: the limit bounds how long one answer to them holds the event loop. */
export const GREATEST_QUESTIONS = 16_000;

/**
 * A loader per request that answers all keys requested in one turn of the event loop with one statement. `load` returns
 * the rows it found in any order, `keyOf` the key of a row. The loader returns null for a key without a row.
 */
export function loaderBy<Key extends string | number, Row>(
  load: (keys: readonly Key[], context: RequestContext) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): (context: RequestContext) => DataLoader<Key, Row | null> {
  return perRequest(
    (context) =>
      new DataLoader<Key, Row | null>(
        async (keys) => {
          const found = new Map((await load(keys, context)).map((row) => [keyOf(row), row]));
          return keys.map((key) => found.get(key) ?? null);
        },
        { maxBatchSize: GREATEST_BATCH, batchScheduleFn: afterTheTurn(context) },
      ),
  );
}

/**
 * As {@link loaderBy}, for questions with arguments, which are compared by `cacheKey`. Answers are in their order; an error
 * among them is that of its question alone.
 */
export function loaderOf<Question, Answer, Key = string>(
  answer: (questions: readonly Question[], context: RequestContext) => Promise<readonly (Answer | Error)[]>,
  cacheKey: (question: Question) => Key,
): (context: RequestContext) => DataLoader<Question, Answer, Key> {
  return perRequest(
    (context) =>
      new DataLoader<Question, Answer, Key>((questions) => answer(questions, context), {
        cacheKeyFn: cacheKey,
        maxBatchSize: GREATEST_QUESTIONS,
        batchScheduleFn: afterTheTurn(context),
      }),
  );
}

/** A batch is sent when all that can be resolved without it has asked: at the end of the turn, or of its last slice. */
function afterTheTurn(context: RequestContext): (send: () => void) => void {
  return (send) => {
    void Promise.resolve().then(() => {
      process.nextTick(() => {
        paceOf(context).whenAtRest(send);
      });
    });
  };
}
