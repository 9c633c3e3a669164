import type { Remembered } from '../../../kernel/memory/versioned-memory.js';
import type { CubeQuestion } from '../../rules/question.plan.js';
import type { Resolved } from '../../rules/resolve.plan.js';

/** An answer, and the version of the cube that all of it was read of. */
export interface VersionedAnswer {
  readonly answer: Resolved;
  /** Null where it is of none, undefined where the statement said none. */
  readonly version: string | null | undefined;
}

/** About what an answer takes. */
const BYTES = 1_200;

/**
 * Answers in the order of the questions, those about whole programs from memory as far as that is of the present cube: few
 * are asked for, and each adds up what was reported of all pairings of the program. `read` is asked for the rest.
 */
export async function rememberPrograms(
  questions: readonly CubeQuestion[],
  remembered: Remembered | null,
  read: (questions: readonly CubeQuestion[]) => Promise<readonly VersionedAnswer[]>,
): Promise<readonly Resolved[]> {
  const keys = questions.map((question) => remembered && keyOf(question));
  const known = keys.map((key) => (key === null ? undefined : (remembered?.get(key) as Resolved | undefined)));
  const missing = questions.filter((_, at) => !known[at]);
  if (missing.length === 0) return known as readonly Resolved[];
  const found = await read(missing);
  const isMixed = missing.length < questions.length && found.some(({ version }) => version !== remembered?.version);
  if (isMixed) return (await read(questions)).map(({ answer }) => answer);
  const others = found.values();
  return questions.map((_, at) => {
    const [key, old] = [keys[at] ?? null, known[at]];
    if (old) return old;
    const { answer, version } = others.next().value as VersionedAnswer;
    if (key !== null) remembered?.add(key, answer, BYTES, version ?? null);
    return answer;
  });
}

/** Null of what is not remembered. */
function keyOf({ place, metric, period: { start, end } }: CubeQuestion): string | null {
  if (place.tree !== 'PROGRAM') return null;
  const { rowId, nature, scale, signed } = metric;
  return `program ${place.program.toString()} ${rowId.toString()} ${nature} ${scale.toString()} ${signed ? 's' : ''} ${start ?? ''}/${end ?? ''}`;
}
