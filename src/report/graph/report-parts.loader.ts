import { type Connection, connectionOfArray, mapConnection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { CodedError } from '../../kernel/errors.js';
import { type PageArguments, validatePage } from '../../kernel/page.js';
import { observationById, type ObservationModel } from '../../observation/observation.loader.js';
import type { Side } from '../../pairing/side.type.js';
import { programById, type ProgramModel } from '../../program/program.loader.js';
import type { RollupModel } from '../../rollup/query/rollup.model.js';
import { sourceById, type SourceModel } from '../../source/source.loader.js';
import type { ReportFamily } from '../family.plan.js';
import type { ReportModel, SidedLines } from '../report.loader.js';

export interface SidedFamily extends ReportFamily {
  readonly side: Side | null;
  /** An error stands at the position of a metric that cannot be answered. */
  readonly rollups: () => Promise<readonly (RollupModel | CodedError)[]>;
}

/** Every family on every side of the subject; the roll-ups are loaded when they are selected. */
export function familiesOfReport({ subject, families, lines }: ReportModel): readonly SidedFamily[] {
  return subject.places.flatMap(({ side }, index) =>
    families.map((family) => ({
      ...family,
      side,
      rollups: async () => {
        const { lines: all = [], unanswered = [] } = (await lines())[index] ?? {};
        return family.metrics.flatMap(
          ({ rowId }) =>
            all.find(({ metric }) => metric.rowId === rowId)?.rollup ??
            unanswered.find(({ metric }) => metric.rowId === rowId)?.fault ??
            [],
        );
      },
    })),
  );
}

/** Loads the programs of the pairings of a report, each once. */
export async function loadReportPrograms(
  context: RequestContext,
  report: ReportModel,
): Promise<readonly (ProgramModel | null)[]> {
  const { pairings } = await report.pairings();
  const ids = new Set(pairings.map(({ pairing }) => pairing.programId));
  return Promise.all([...ids].map((id) => programById(context, id)));
}

/** Loads a page of the observations of a report. Throws LIMIT_EXCEEDED for a report on more than 5,000. */
export async function loadReportObservations(
  context: RequestContext,
  report: ReportModel,
  page: PageArguments,
): Promise<Connection<ObservationModel | null>> {
  const ids = [
    ...new Set((await loadWholeLines(report)).flatMap(({ observations }) => observations.map(({ id }) => id))),
  ];
  const chosen = connectionOfArray('reportObservations', validatePage('reportObservations', page), ids);
  const nodes = await Promise.all(chosen.nodes.map((id) => observationById(context).load(id)));
  return mapConnection(chosen, (_, index) => nodes[index] ?? null);
}

/** Loads the sources of a report, each once. Throws LIMIT_EXCEEDED for a report on more than 5,000 observations. */
export async function loadReportSources(
  context: RequestContext,
  report: ReportModel,
): Promise<readonly (SourceModel | null)[]> {
  const ids = new Set(
    (await loadWholeLines(report)).flatMap(({ observations }) => observations.map(({ sourceId }) => sourceId)),
  );
  return Promise.all([...ids].map((id) => sourceById(context).load(id)));
}

async function loadWholeLines(report: ReportModel): Promise<SidedLines['lines']> {
  const sides = await report.lines();
  const large = sides.find(({ observationsOmitted }) => observationsOmitted);
  if (large) {
    throw new CodedError(
      'LIMIT_EXCEEDED',
      `The report is based on ${large.observationCount.toString()} observations: expected at most 5000 to list them with it; use { observations(within:, pairing:) }.`,
      { subject: 'figures', given: large.observationCount, expected: 'at most 5000' },
    );
  }
  return sides.flatMap(({ lines }) => lines);
}
