import { ZERO } from '../../kernel/decimal.js';
import { chooseClaims } from '../rules/claim.plan.js';
import { type Observation, seriesKey } from '../rules/observation.plan.js';
import { isSmall, toAtoms } from './atom.plan.js';
import { type Cell, Cells, cellsOf, type NodeSum, nodeSumsOf, roomsOf, UNLIMITED } from './cell.plan.js';
import { cellsOfInsider } from './insider.plan.js';
import type { Knows } from './knowledge.plan.js';
import { along, isUnmarked, type Mark, NO_MARK, plusMark, textOf } from './mark.plan.js';
import { memoryOf } from './memory.plan.js';
import { allOfWhich, limitsBetween, limitsOf, revealingOthers } from './of-which.plan.js';
import { unsettled } from './unsettled.plan.js';
import { decideView } from './view.plan.js';
import { isCurrent, type SensitiveMetric, type View, viewsOf, viewsSince } from './views.plan.js';
import { findNarrow, type Narrow, type Solver } from './width.plan.js';

/** What was decided earlier; it never changes. */
export interface Decided {
  readonly marks: ReadonlyMap<string, Mark>;
  /** All that was ever withheld. */
  readonly cells: Cells;
}

export interface DecideOptions {
  readonly decided: Decided;
  /** A new direction. */
  readonly draw: () => bigint;
  readonly solve: Solver;
  /** What callers with a clearance each know: from these the rest is hidden as well. */
  readonly insiders: readonly Knows[];
}

export interface Decision {
  /** Marks of the observations that were not decided before. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** What is withheld now beside what was. */
  readonly cells: readonly Cell[];
}

/** How often parts of one whole are withheld beside others before all that is new is. */
const MOST_ROUNDS = 6;

/**
 * Decides what is withheld of all observations that are not decided yet: an observation with a mark is withheld, and so is
 * every sum whose marks do not cancel. `metrics`: one, or all of those that are parts of one another. What an outsider could
 * still work out is withheld with all new observations that it is linked with.
 */
export function decide(metrics: readonly SensitiveMetric[], options: DecideOptions): Decision {
  const { decided, draw, insiders } = options;
  const isNew = ({ id }: Observation): boolean => !decided.marks.has(id);
  const fresh = metrics.flatMap(({ observations }) => observations.filter(isNew));
  // Zero is no count to hide, and hides none.
  const hiding = metrics.flatMap(({ observations, rule }) =>
    observations.filter((one) => isNew(one) && (rule.suppressZero || !one.amount.value.eq(ZERO))),
  );
  const small = new Set(
    metrics.flatMap(({ observations, rule }) =>
      observations.flatMap(({ id, amount }) => (isSmall(amount.value.toNumber(), rule) ? [id] : [])),
    ),
  );
  const marks = decideEach(metrics, options);
  const isolate = (some: Iterable<Observation>): void => {
    for (const { id } of some) marks.set(id, plusMark(marks.get(id) ?? NO_MARK, along(draw())));
  };
  const views = viewsSince(metrics, isNew);
  const states = metrics.map((metric, at) => ({ metric, views: views[at] ?? [] }));
  const atomsOf = ({ contributions }: View) => toAtoms(contributions, (id) => marks.get(id) ?? null);
  isolate(
    new Set(
      states.flatMap(({ metric: { rule }, views }) =>
        views.flatMap((view) => unsettled(atomsOf(view), { rule, isNew })),
      ),
    ),
  );
  let cells = cellsAmong(states, marks, decided);
  const findIn = (some: Cells): readonly Narrow[] => {
    const [changed, solve] = [some.since(decided.cells), options.solve];
    const markOf = (id: string): Mark => marks.get(id) ?? NO_MARK;
    const inViews = insiders.length === 0 ? [] : states.map(({ views }) => views.map(atomsOf));
    // What moves with something that an insider knows may have been withheld before for the sake of others.
    const moved = fresh.flatMap(({ id }) => {
      const mark = markOf(id);
      return isUnmarked(mark) ? [] : [{ mark, ...UNLIMITED, width: 0 }];
    });
    const toInsiders = insiders.flatMap((knows) => {
      const withheld = states.map(({ metric }, at) => ({ ...metric, views: inViews[at] ?? [] }));
      const seen = cellsOfInsider(some, withheld, { knows, markOf });
      return findNarrow(seen, { changed: [...changed, ...moved], solve }).map((one) => ({ ...one, isImplied: false }));
    });
    return [...findNarrow(some, { changed, solve }), ...toInsiders];
  };
  let narrow = findIn(cells);
  for (const { some, isConcerned } of WIDER) {
    if (narrow.length === 0) break;
    const found = narrow.map(({ mark }) => mark);
    const among = some === 'COUNTS' ? hiding : fresh;
    isolate(among.filter(({ id }) => isConcerned(marks.get(id) ?? NO_MARK, found)));
    cells = cellsAmong(states, marks, decided);
    narrow = findIn(cells);
  }
  // What is implied by what was published before tells nothing new.
  const implied = new Set(narrow.flatMap(({ mark, isImplied }) => (isImplied ? [textOf(mark)] : [])));
  const known = fresh.filter(({ id }) => !small.has(id) && implied.has(textOf(marks.get(id) ?? NO_MARK)));
  for (const { id } of known) marks.set(id, NO_MARK);
  if (known.length > 0) cells = cellsAmong(states, marks, decided);
  return { marks: new Map(fresh.map(({ id }) => [id, marks.get(id) ?? NO_MARK])), cells: cells.since(decided.cells) };
}

interface Wider {
  readonly some: 'COUNTS' | 'ZEROS_TOO';
  readonly isConcerned: (mark: Mark, narrow: readonly Mark[]) => boolean;
}

/**
 * What is withheld where an outsider could work something out: first what moves with it, then all that is new. In the end
 * zeros as well: one of a whole that disagrees with a part, or is below what was reported of it before, says what others are.
 */
const WIDER: readonly Wider[] = [
  {
    some: 'COUNTS',
    isConcerned: (mark, narrow) => narrow.some((other) => [...mark.keys()].some((direction) => other.has(direction))),
  },
  { some: 'COUNTS', isConcerned: () => true },
  { some: 'ZEROS_TOO', isConcerned: () => true },
];

/** The marks of all observations, each metric by itself, but for parts of one whole that would tell one another. */
function decideEach(
  metrics: readonly SensitiveMetric[],
  { decided, draw, insiders }: DecideOptions,
): Map<string, Mark> {
  const pairs = allOfWhich(metrics);
  const forced = new Set<string>();
  const isNew = ({ id }: Observation): boolean => !decided.marks.has(id);
  for (let round = 0; ; round++) {
    const marks = new Map(decided.marks);
    for (const metric of metrics) {
      const { observations, rule } = metric;
      for (const { contributions } of viewsOf(metric, isNew)) {
        const memory = memoryOf(observations, marks, rule);
        const found = decideView(contributions, {
          ...{ rule, memory, draw, forced, insiders },
          decided: (id) => marks.get(id) ?? null,
        });
        for (const [id, mark] of found) marks.set(id, mark);
      }
      decideOthers(observations, { marks, rule, draw });
    }
    const markOf = (id: string): Mark => marks.get(id) ?? NO_MARK;
    const more = pairs.flatMap((one) => revealingOthers(one, { markOf, isNew })).filter(({ id }) => !forced.has(id));
    if (more.length === 0 || round === MOST_ROUNDS) return marks;
    for (const { id } of more) forced.add(id);
  }
}

interface State {
  readonly metric: SensitiveMetric;
  readonly views: readonly View[];
}

/** All that is withheld once the marks hold. */
function cellsAmong(states: readonly State[], marks: ReadonlyMap<string, Mark>, decided: Decided): Cells {
  const cells = new Cells(decided.cells);
  const markOf = (id: string): Mark => marks.get(id) ?? NO_MARK;
  const sums = new Map<number, Map<string, ReadonlyMap<string, NodeSum>>>();
  for (const { metric, views } of states) {
    const { id: metricId, rule, observations } = metric;
    const width = rule.threshold;
    for (const { id, amount } of observations) {
      if (!decided.marks.has(id)) cells.add({ mark: markOf(id), ...roomsOf(amount.value.toNumber(), rule), width });
    }
    const own = new Map<string, ReadonlyMap<string, NodeSum>>();
    for (const { day, contributions } of views) {
      const atoms = toAtoms(contributions, (id) => marks.get(id) ?? null);
      cells.addAll(cellsOf(atoms, rule));
      const isAsked = states.length > 1 ? () => true : ({ mark }: { readonly mark: Mark }) => !isUnmarked(mark);
      for (const [node, byPeriod] of nodeSumsOf(atoms, isAsked)) {
        for (const { mark } of byPeriod.values()) cells.add({ mark, ...UNLIMITED, width });
        own.set(`${day ?? ''} ${node}`, byPeriod);
      }
    }
    sums.set(metricId, own);
  }
  const metrics = states.map(({ metric }) => metric);
  for (const one of allOfWhich(metrics)) cells.addAll(limitsOf(one, markOf));
  for (const { id, wholeId } of metrics) {
    const [whole, part] = [sums.get(wholeId ?? 0), sums.get(id)];
    if (whole && part) cells.addAll(limitsBetween(whole, part));
  }
  return cells;
}

/** What is in no sum: claims that lost, what was withdrawn, metrics that do not add. */
function decideOthers(
  observations: SensitiveMetric['observations'],
  {
    marks,
    rule,
    draw,
  }: { readonly marks: Map<string, Mark> } & Pick<SensitiveMetric, 'rule'> & Pick<DecideOptions, 'draw'>,
): void {
  const claims = Map.groupBy(observations, (one) => [seriesKey(one), one.start, one.end].join('|'));
  for (const some of claims.values()) {
    if (some.every(({ id }) => marks.has(id))) continue;
    const winner = chooseClaims(some.filter(isCurrent), () => '').counting[0] ?? null;
    const own = winner ? (marks.get(winner.id) ?? NO_MARK) : NO_MARK;
    for (const one of some) {
      if (marks.has(one.id)) continue;
      // A rival of what is withheld would tell it, and takes its place if it comes to count.
      const small = isSmall(one.amount.value.toNumber(), rule);
      marks.set(one.id, isUnmarked(own) && small ? along(draw()) : own);
    }
  }
}
