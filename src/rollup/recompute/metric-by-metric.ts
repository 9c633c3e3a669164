import { answerOrFault, CodedError } from '../../kernel/errors.js';
import type { RollupQuestion } from '../rules/question.plan.js';

/**
 * Answers questions together, and metric by metric if they are too much together: a metric that is too much by itself then
 * fails alone. The map has an answer or an error for each question.
 */
export async function answerMetricByMetric<Answer>(
  questions: readonly RollupQuestion[],
  answer: (some: readonly RollupQuestion[]) => Promise<ReadonlyMap<RollupQuestion, Answer>>,
): Promise<ReadonlyMap<RollupQuestion, Answer | CodedError>> {
  const found = await answerOrFault(answer(questions));
  if (!(found instanceof CodedError)) return found;
  // An outage or a request out of time is no better in parts.
  if (found.code !== 'LIMIT_EXCEEDED') throw found;
  const byMetric = [...Map.groupBy(questions, ({ metric }) => metric.rowId).values()];
  if (byMetric.length <= 1) return new Map(questions.map((question) => [question, found]));
  const answers = new Map<RollupQuestion, Answer | CodedError>();
  // One after the other: each may hold as many observations as fit into memory.
  for (const some of byMetric) {
    for (const [question, one] of await answerMetricByMetric(some, answer)) answers.set(question, one);
  }
  return answers;
}
