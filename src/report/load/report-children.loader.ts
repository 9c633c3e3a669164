import { divisionById, listDivisions } from '../../division/division.loader.js';
import type { RequestContext } from '../../kernel/context.js';
import { answerOrFault, CodedError } from '../../kernel/errors.js';
import { GREATEST_PAGE } from '../../kernel/page.js';
import type { Period } from '../../kernel/period.js';
import type { MetricModel } from '../../metric/metric.type.js';
import { membersOfGroup } from '../../pairing/group.loader.js';
import { anyPairing, listPairings } from '../../pairing/pairing.loader.js';
import type { DivisionModel } from '../../division/division.type.js';
import type { PairingModel } from '../../pairing/pairing.loader.js';
import { loadRollup } from '../../rollup/query/rollup.loader.js';
import type { RollupPlace } from '../../rollup/rules/question.plan.js';
import type { RollupModel } from '../../rollup/query/rollup.model.js';
import type { TotalNote } from '../../rollup/rules/table/total-note.plan.js';
import { noteOnTotal } from '../../rollup/table/table.loader.js';
import type { ReportPlace, ReportSubject } from './report-subject.loader.js';

/** A roll-up, or why there is none. */
export type ReportAnswer = RollupModel | CodedError;

export interface ReportChild {
  readonly division: DivisionModel | null;
  readonly pairing: PairingModel | null;
  readonly answers: readonly ReportAnswer[];
}

export interface ReportChildren {
  readonly side: ReportPlace['side'];
  readonly children: readonly ReportChild[];
  readonly total: number;
  /** The subject itself, and why it is not the sum of the children: null for that if it is, or if not all are listed. */
  readonly sum: readonly { readonly answer: ReportAnswer; readonly note: TotalNote | null }[];
}

export interface ChildrenQuestion {
  readonly subject: ReportSubject;
  readonly period: Period;
  readonly metrics: readonly MetricModel[];
}

/** Loads the roll-ups of some metrics at the nodes directly below the subject, at most 500, and at itself, with one statement. */
export async function loadChildren(
  context: RequestContext,
  { subject, period, metrics }: ChildrenQuestion,
): Promise<readonly ReportChildren[]> {
  const { nodes, total } = await loadNodesBelow(context, subject);
  const rollUpAll = (place: RollupPlace): Promise<readonly ReportAnswer[]> =>
    Promise.all(
      metrics.map((metric) =>
        answerOrFault(loadRollup(context, { place, metric, period, boundaries: 'CURRENT', asOf: null })),
      ),
    );
  const isWhole = total === nodes.length;
  return Promise.all(
    subject.places.map(async ({ side, place: own }) => {
      const [totals, children] = await Promise.all([
        rollUpAll(own),
        Promise.all(
          nodes.map(async ({ division, pairing }) => {
            const place: RollupPlace = division
              ? { tree: side ?? 'RECIPIENT', division: division.rowId }
              : { tree: 'PAIRING', pairing: pairing?.rowId ?? 0 };
            return { division, pairing, answers: await rollUpAll(place) };
          }),
        ),
      ]);
      const sum = totals.map((answer, index) => {
        const rows = children.flatMap(({ answers }) => answers[index] ?? []);
        const isCompared = isWhole && !(answer instanceof CodedError);
        const note = isCompared ? noteOnTotal(answer, rows, { areRowsPeriods: false, doRowsOverlap: false }) : null;
        return { answer, note };
      });
      return { side, total, children, sum };
    }),
  );
}

interface Below {
  readonly nodes: readonly Pick<ReportChild, 'division' | 'pairing'>[];
  readonly total: number;
}

async function loadNodesBelow(context: RequestContext, subject: ReportSubject): Promise<Below> {
  const first = { first: GREATEST_PAGE };
  if (subject.kind === 'DIVISION') {
    const page = await listDivisions(context, { parent: subject.division }, first);
    const total = page.pageInfo.hasNextPage ? await page.count() : page.nodes.length;
    return { nodes: page.nodes.map((division) => ({ division, pairing: null })), total };
  }
  if (subject.kind === 'GROUP') {
    const ids = await membersOfGroup(context).load({ group: subject.group.rowId, asOf: null });
    const members = await Promise.all(ids.slice(0, GREATEST_PAGE).map(async (id) => divisionById(context).load(id)));
    return { nodes: members.map((division) => ({ division, pairing: null })), total: ids.length };
  }
  const page = await listPairings(context, { ...anyPairing, parentId: subject.pairing.rowId }, first);
  const total = page.pageInfo.hasNextPage ? await page.count() : page.nodes.length;
  return { nodes: page.nodes.map((pairing) => ({ division: null, pairing })), total };
}
