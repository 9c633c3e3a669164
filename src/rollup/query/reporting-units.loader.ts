import { loaderOf } from '../../kernel/batch.js';
import type { RequestContext } from '../../kernel/context.js';
import { metricCatalogue } from '../../metric/metric.loader.js';
import { rollupKey } from '../rules/question.plan.js';
import { partsOf } from '../rules/metric-parts.plan.js';
import type { RollupAnswer } from './rollup.loader.js';
import { readUnits } from '../cube/read/read.store.js';

/** Apart from the answers, because counting costs as much as all else of them and most do not ask for it. */
const cubeUnits = loaderOf<RollupAnswer, number>(async (answers, context) => {
  const catalogue = await metricCatalogue(context);
  const asked = answers.map((answer) => partsOf(answer.metric, catalogue).map((metric) => ({ ...answer, metric })));
  const units = (await readUnits(context, asked.flat())).values();
  // A unit has a rate at most where it has both parts of it.
  return asked.map((parts) => Math.min(...parts.map(() => units.next().value as number)));
}, rollupKey);

/** How many of the nodes directly below have a value. */
export async function reportingUnits(context: RequestContext, answer: RollupAnswer): Promise<number> {
  if (answer.detail) return answer.detail.reportingUnits;
  return answer.amounts.observationCount === 0 ? 0 : cubeUnits(context).load(answer);
}
