import { describe, expect, it } from '@jest/globals';
import { CodedError } from '../../../src/kernel/errors.js';
import { answerMetricByMetric } from '../../../src/rollup/recompute/metric-by-metric.js';
import type { RollupQuestion } from '../../../src/rollup/rules/question.plan.js';

/** A question about a metric, with as many observations as have to be read for it. */
const question = (metric: number, observations: number): RollupQuestion & { readonly observations: number } =>
  ({ metric: { rowId: metric }, observations }) as unknown as RollupQuestion & { readonly observations: number };

/** Answers with what was asked together, if that is at most 100 observations. */
function reader(): {
  readonly asked: number[][];
  readonly answer: (some: readonly RollupQuestion[]) => Promise<Map<RollupQuestion, string>>;
} {
  const asked: number[][] = [];
  return {
    asked,
    answer: (some) => {
      asked.push(some.map(({ metric }) => metric.rowId));
      const sizes = some.map((one) => (one as ReturnType<typeof question>).observations);
      if (sizes.some((size) => size < 0))
        return Promise.reject(new CodedError('UNAVAILABLE', 'gone', { subject: 'database' }));
      const sum = sizes.reduce((one, other) => one + other, 0);
      if (sum > 100)
        return Promise.reject(
          new CodedError('LIMIT_EXCEEDED', `${sum.toString()} observations`, { subject: 'metric' }),
        );
      return Promise.resolve(new Map(some.map((one) => [one, `of ${one.metric.rowId.toString()}`])));
    },
  };
}

describe('questions about several metrics', () => {
  it('are answered together as long as they fit', async () => {
    const { asked, answer } = reader();
    const questions = [question(1, 40), question(2, 50)];
    expect([...(await answerMetricByMetric(questions, answer)).values()]).toEqual(['of 1', 'of 2']);
    expect(asked).toEqual([[1, 2]]);
  });

  it('are answered metric by metric where they are too much together', async () => {
    const { asked, answer } = reader();
    const questions = [question(1, 40), question(2, 70), question(1, 50)];
    const answers = await answerMetricByMetric(questions, answer);
    expect(questions.map((one) => answers.get(one))).toEqual(['of 1', 'of 2', 'of 1']);
    expect(asked).toEqual([[1, 2, 1], [1, 1], [2]]);
  });

  it('fail alone for the metric that is too much by itself', async () => {
    const { answer } = reader();
    const questions = [question(1, 40), question(2, 170), question(3, 60)];
    const answers = await answerMetricByMetric(questions, answer);
    expect(answers.get(questions[1] as RollupQuestion)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect([answers.get(questions[0] as RollupQuestion), answers.get(questions[2] as RollupQuestion)]).toEqual([
      'of 1',
      'of 3',
    ]);
  });

  it('fail as a whole where parts would do no better', async () => {
    const { asked, answer } = reader();
    const failed = answerMetricByMetric([question(1, -1), question(2, 10)], answer);
    await expect(failed).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(asked).toHaveLength(1);
  });
});
