import type { RequestContext } from '../../kernel/context.js';
import type { Identify } from '../cube/read/knot.store.js';
import { type CubeView, loadCubeViews, nodeOf } from '../cube/read/read.store.js';
import type { RollupPlace } from '../rules/question.plan.js';
import type { AskedChildren } from './children.sql.js';
import type { ExplainQuestion } from './explanation.model.js';

/** A node directly below, and what is in view of it. */
export interface ChildView {
  readonly node: number;
  readonly view: CubeView;
}

/** The nodes of questions whose children are looked for. */
export function askedChildren(questions: readonly ExplainQuestion[], ords: ReadonlySet<number>): AskedChildren[] {
  return questions.flatMap(({ place, metric, period }, ord): AskedChildren[] => {
    if (place.tree === 'SUBJECT' || !ords.has(ord)) return [];
    const [tree, node] = nodeOf(place);
    const stock = metric.nature === 'STOCK';
    return [{ ord, tree, node, metric: metric.rowId, stock, since: stock ? null : period.start, until: period.end }];
  });
}

interface Wanted {
  readonly ords: ReadonlySet<number>;
  /** The nodes directly below, by question. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly identify: Identify;
  /** Whether something is known to cross: then looking by key first would be in vain. */
  readonly isTied: boolean;
}

/** What the cube adds up and what crosses: of the answers that need it, and of each node directly below. */
export async function loadViews(
  context: RequestContext,
  questions: readonly ExplainQuestion[],
  { ords, children, identify, isTied }: Wanted,
): Promise<{
  readonly views: ReadonlyMap<number, CubeView>;
  readonly below: ReadonlyMap<number, readonly ChildView[]>;
}> {
  const wanted = questions.flatMap((question, ord) => [
    ...(ords.has(ord) ? [{ ord, node: null, question }] : []),
    ...(children.get(ord) ?? []).map((node) => ({
      ...{ ord, node, question: { ...question, place: childOf(question.place, node) } },
    })),
  ]);
  const found = await loadCubeViews(
    context,
    wanted.map(({ question }) => question),
    identify,
    !isTied,
  );
  const views = new Map<number, CubeView>();
  const below = new Map<number, ChildView[]>();
  for (const [index, { ord, node }] of wanted.entries()) {
    const view = found[index];
    if (!view) continue;
    if (node === null) views.set(ord, view);
    else if (view.observations > 0) below.set(ord, [...(below.get(ord) ?? []), { node, view }]);
  }
  return { views, below };
}

function childOf(place: ExplainQuestion['place'], node: number): RollupPlace {
  return place.tree === 'RECIPIENT' || place.tree === 'SUPPORTER'
    ? { tree: place.tree, division: node }
    : { tree: 'PAIRING', pairing: node };
}
