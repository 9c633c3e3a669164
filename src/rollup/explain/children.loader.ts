import type { RequestContext } from '../../kernel/context.js';
import type { Identify } from '../cube/read/knot.store.js';
import { type CubeView, loadCubeViews, nodeOf } from '../cube/read/read.store.js';
import type { RollupPlace } from '../rules/question.plan.js';
import { type AskedChildren, childrenSql } from './children.sql.js';
import type { ExplainQuestion } from './explanation.model.js';

/** A node directly below, and what is in view of it. */
export interface ChildView {
  readonly node: number;
  readonly view: CubeView;
}

/** Loads what the nodes directly below each node add up to, for the questions that need it: two statements for all. */
export async function loadChildViews(
  context: RequestContext,
  questions: readonly ExplainQuestion[],
  isNeeded: (ord: number) => boolean,
  identify: Identify,
): Promise<ReadonlyMap<number, readonly ChildView[]>> {
  const asked = questions.flatMap(({ place, metric, period }, ord): AskedChildren[] => {
    if (place.tree === 'SUBJECT' || !isNeeded(ord)) return [];
    const [tree, node] = nodeOf(place);
    const stock = metric.nature === 'STOCK';
    return [{ ord, tree, node, metric: metric.rowId, stock, since: stock ? null : period.start, until: period.end }];
  });
  if (asked.length === 0) return new Map();
  const { rows } = await childrenSql(asked).execute(context.db);
  const children = rows.flatMap(({ ord, nodes }) => nodes.map((node) => ({ ord, node })));
  const views = await loadCubeViews(
    context,
    children.flatMap(({ ord, node }) => {
      const question = questions[ord];
      return question ? [{ ...question, place: childOf(question.place, node) }] : [];
    }),
    identify,
  );
  const found = new Map<number, ChildView[]>(asked.map(({ ord }) => [ord, []]));
  for (const [index, { ord, node }] of children.entries()) {
    const view = views[index];
    if (view && view.observations > 0) found.get(ord)?.push({ node, view });
  }
  return found;
}

function childOf(place: ExplainQuestion['place'], node: number): RollupPlace {
  return place.tree === 'RECIPIENT' || place.tree === 'SUPPORTER'
    ? { tree: place.tree, division: node }
    : { tree: 'PAIRING', pairing: node };
}
