import DataLoader from 'dataloader';
import { perRequest, type RequestContext } from './context.js';

/** More keys than this in one `= ANY(...)` gain nothing and risk a bad plan. */
const GREATEST_BATCH = 5_000;
/** Questions travel as one value or share their keys: the bound only keeps a request from asking without end. */
const GREATEST_QUESTIONS = 50_000;

/**
 * A loader per request that answers all keys of one turn with one statement. `load` returns what it found in any order;
 * `keyOf` says which key a row answers.
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
        { maxBatchSize: GREATEST_BATCH },
      ),
  );
}

/** As {@link loaderBy}, for questions that have arguments: keys are compared by `cacheKey`. */
export function loaderOf<Question, Answer>(
  answer: (questions: readonly Question[], context: RequestContext) => Promise<readonly Answer[]>,
  cacheKey: (question: Question) => string,
): (context: RequestContext) => DataLoader<Question, Answer, string> {
  return perRequest(
    (context) =>
      new DataLoader<Question, Answer, string>((questions) => answer(questions, context), {
        cacheKeyFn: cacheKey,
        maxBatchSize: GREATEST_QUESTIONS,
      }),
  );
}
