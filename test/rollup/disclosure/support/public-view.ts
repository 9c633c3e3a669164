import type { LegacyHighs } from 'highs';
import { decimal } from '../../../../src/kernel/decimal.js';
import { parsePeriod, type Period } from '../../../../src/kernel/period.js';
import { Cells } from '../../../../src/rollup/disclosure/cell.plan.js';
import { decide, type Decided } from '../../../../src/rollup/disclosure/decide.plan.js';
import type { Knows } from '../../../../src/rollup/disclosure/knowledge.plan.js';
import { NO_MARK, numberOf } from '../../../../src/rollup/disclosure/mark.plan.js';
import { optimumOf } from '../../../../src/rollup/disclosure/solver.js';
import { judge, type Verdict } from '../../../../src/rollup/disclosure/verdict.plan.js';
import { isSmall } from '../../../../src/rollup/disclosure/atom.plan.js';
import { isCurrent, type Recorded } from '../../../../src/rollup/disclosure/views.plan.js';
import { resolve, type Resolved } from '../../../../src/rollup/rules/resolve.plan.js';
import { ledgerOf } from '../../support/comparison.js';
import { contribute, cross, naiveAnswer, speaksFor } from '../../support/naive-rollup.js';
import { naiveFlows, naiveStocks, type Piece, sameSeries, type Sum } from '../../support/naive-series.js';
import { type Form, formOf, plus } from './form.js';
import type { ByMetric, Reports } from './random-reports.js';

export const RULE = { threshold: 10, suppressZero: false } as const;

/** A sum that an outsider can ask for. */
export interface PublicCell {
  readonly what: string;
  readonly form: Form;
  readonly value: number;
  readonly isShown: boolean;
  /** Whether it is withheld for a reason that has nothing to do with what it is made of. */
  readonly isOpaque: boolean;
  /** After how many arrivals of reports it can be asked for. */
  readonly since: number;
}

/** What is known to be no less than nothing. */
export interface Contribution {
  readonly form: Form;
  readonly since: number;
}

export interface Seen {
  readonly cells: readonly PublicCell[];
  readonly contributions: readonly Contribution[];
  /** True values of all observations. */
  readonly truth: ReadonlyMap<string, number>;
}

const PERIODS = [
  ...['2021-01', '2021-02', '2021-03', '2021-04', '2021-Q1', '2021-Q2', '2021'],
  ...['2021-01/2021-02', '2021-02/2021-03', 'ALL'],
].map((text) => parsePeriod(text) as Period);

/** Everything that a public caller can see of reports while they arrive, where others know more. */
export function publicView(highs: LegacyHighs, reports: Reports, insiders: readonly Knows[] = []): Seen {
  const { states, nature, metrics } = reports;
  let decided: Decided = { marks: new Map(), cells: new Cells() };
  let draw = 0n;
  const seen = { cells: [] as PublicCell[], contributions: [] as Contribution[] };
  for (const [at, recorded] of states.entries()) {
    const { marks, cells } = decide(
      recorded.map((observations, id) => ({
        ...{ id: id + 1, wholeId: id === 0 ? null : 1, rule: RULE, nature, signed: false, observations },
      })),
      {
        decided,
        draw: () => (draw += 1n) * 1_000_003n * (draw + 7n) * (draw * draw + 13n),
        solve: (program) => optimumOf(highs, program),
        insiders,
      },
    );
    decided = { marks: new Map([...decided.marks, ...marks]), cells: new Cells([...decided.cells, ...cells]) };
    const markOf = (id: string): bigint => numberOf(decided.marks.get(id) ?? NO_MARK);
    const answers = recorded.map((some, metric) =>
      answersOf(some.filter(isCurrent), reports, {
        markOf,
        where: `state ${at.toString()} metric ${metric.toString()}`,
        since: at,
      }),
    );
    for (const answer of answers) seen.cells.push(...answer.cells);
    const [whole, ...parts] = answers;
    const between = (metrics > 1 ? parts : []).map(({ totals }) => totals);
    const forms = [
      ...answers.flatMap(({ contributions }) => contributions),
      ...rests(whole?.totals ?? new Map(), between),
      ...rests(...atPlaces(recorded)),
    ];
    seen.contributions.push(...forms.map((form) => ({ form, since: at })));
  }
  const all = (states.at(-1) ?? []).flat();
  for (const one of all) {
    const value = one.amount.value.toNumber();
    const isShown = numberOf(decided.marks.get(one.id) ?? NO_MARK) === 0n && !isSmall(value, RULE);
    const form = new Map([[one.id, 1]]);
    const since = states.findIndex((state) => state.flat().some(({ id }) => id === one.id));
    seen.cells.push({ what: `observation ${one.id}`, form, value, isShown, isOpaque: false, since });
  }
  return { ...seen, truth: new Map(all.map((one) => [one.id, one.amount.value.toNumber()])) };
}

interface Asked {
  readonly where: string;
  readonly since: number;
}

interface Total {
  readonly form: Form;
  readonly value: number;
  readonly pieces: readonly Piece[];
}

/**
 * Whether a whole was reported for all that a part was reported for. Where it was not, nothing is known: the part may exceed
 * what there is of the whole.
 */
const isCovered = (part: Total, whole: Total): boolean =>
  part.pieces.every((inner) =>
    whole.pieces.some(
      (outer) =>
        (sameSeries(inner.observation, outer.observation) && outer.from <= inner.from && inner.to <= outer.to) ||
        speaksFor(outer, inner, 'CURRENT'),
    ),
  );

/** What is known of wholes and their parts: no part exceeds its whole. */
function rests(whole: ReadonlyMap<string, Total>, parts: readonly ReadonlyMap<string, Total>[]): readonly Form[] {
  return [...whole].flatMap(([key, one]) => {
    const { form, value } = one;
    const some = parts.flatMap((totals) => totals.get(key) ?? []);
    return some.flatMap((part) => (part.value <= value && isCovered(part, one) ? [plus(form, part.form, -1)] : []));
  });
}

function atPlaces([whole = [], ...parts]: ByMetric): [ReadonlyMap<string, Total>, ReadonlyMap<string, Total>[]] {
  const totals = (some: readonly Recorded[]): ReadonlyMap<string, Total> =>
    new Map(
      some
        .filter(isCurrent)
        .map((one) => [
          JSON.stringify([one.scope, one.place.id, one.pairing?.id, one.start, one.end, one.sourceId]),
          { form: new Map([[one.id, 1]]), value: one.amount.value.toNumber(), pieces: [] },
        ]),
    );
  return [totals(whole), parts.map(totals)];
}

function answersOf(
  current: readonly Recorded[],
  { nature, nodes, groups }: Reports,
  { markOf, where, since }: { readonly markOf: (id: string) => bigint } & Asked,
) {
  const cells: PublicCell[] = [];
  const contributions: Form[] = [];
  const totals = new Map<string, Total>();
  const marked = current.map((one) => {
    const mark = decimal(markOf(one.id).toString());
    return { ...one, amount: { value: mark, lower: mark, upper: mark } };
  });
  const [values, marks] = [ledgerOf(nature, current, 'CURRENT'), ledgerOf(nature, marked, 'CURRENT')];
  // As bounds, observations stay distinct in sums.
  const apart = current.map((one) => ({ ...one, amount: { ...one.amount, upper: null } }));
  for (const period of PERIODS) {
    const pieces = nature === 'FLOW' ? naiveFlows(apart) : naiveStocks(apart, period);
    contribute(pieces, 'CURRENT');
    contributions.push(...pieces.map(({ contribution }) => formOf([contribution as Sum])));
    const naive = (node: (typeof nodes)[number]) => naiveAnswer(pieces, node, period, 'CURRENT', nature === 'FLOW');
    for (const node of nodes) {
      const answer = resolve(values, node, period);
      if (answer.total === null) continue;
      const verdict = judge({ answer, marks: resolve(marks, node, period) }, RULE);
      const pieced = naive(node);
      const forms = formsOf(pieced);
      const at = `${JSON.stringify(node)} ${JSON.stringify(period)}`;
      cells.push(...cellsOf(answer, verdict, { forms, where: `${where} ${at}`, since }));
      if (forms.total && !crosses(answer)) {
        totals.set(at, { form: forms.total, value: answer.total.value.toNumber(), pieces: pieced.scoped });
      }
    }
    for (const group of groups) {
      const scoped = group.flatMap((node) => naive(node).scoped);
      if (scoped.length === 0 || scoped.some((one) => scoped.some((other) => cross(one, other, 'CURRENT')))) continue;
      const form = formOf(scoped.map(({ contribution }) => contribution as Sum));
      const value = scoped.reduce((sum, { contribution }) => sum + (contribution as Sum).value, 0) / 10_000;
      const mark = [...form].reduce((sum, [id, times]) => sum + BigInt(times) * markOf(id), 0n);
      const isShown = mark === 0n && !isSmall(value, RULE);
      cells.push({ what: `${where} ${JSON.stringify([group, period])}`, form, value, isShown, isOpaque: false, since });
    }
  }
  return { cells, contributions, totals };
}

const PARTS = ['total', 'reported', 'itemized', 'gap'] as const;
type Part = (typeof PARTS)[number];

function cellsOf(
  answer: Resolved,
  verdict: Verdict,
  { forms, where, since }: { readonly forms: Readonly<Record<Part, Form | null>> } & Asked,
): PublicCell[] {
  return PARTS.flatMap((part): PublicCell[] => {
    const [form, amount] = [forms[part], answer[part]];
    if (form === null || amount === null) return [];
    const value = amount.value.toNumber();
    const isShown = verdict === 'SHOWN' || (verdict === 'VALUE_ONLY' && part === 'total');
    // Of what an answer is made of only small counts have to be hidden: the rest is withheld with them.
    const isOpaque = !isSmall(value, RULE) && (part !== 'total' || crosses(answer));
    return [{ what: `${part} of ${where}`, form, value, isShown, isOpaque, since }];
  });
}

/** Such answers are withheld without regard to what they are made of. */
const crosses = ({ evidence }: Resolved): boolean =>
  evidence?.findings.some(({ code }) => code === 'OVERLAPPING_TOTALS') ?? false;

/** The sums behind an answer, by the naive computation. */
function formsOf({ scoped, standing }: ReturnType<typeof naiveAnswer>): Readonly<Record<Part, Form | null>> {
  const contributed = (some: readonly Piece[]): Form | null =>
    some.length === 0 ? null : formOf(some.map(({ contribution }) => contribution as Sum));
  const outermost = standing.filter((piece) => !standing.some((other) => speaksFor(other, piece, 'CURRENT')));
  return {
    total: contributed(scoped),
    reported: standing.length === 0 ? null : formOf(outermost.map(({ says }) => says)),
    itemized: contributed(scoped.filter((piece) => !standing.includes(piece))),
    gap: contributed(standing),
  };
}
