import {
  GroupViewDocument,
  PairingViewDocument,
  PlaceViewDocument,
  ProgramViewDocument,
  type StepFragment,
  type TableAxis,
  type TileFragment,
} from '../../generated/graphql.js';
import { type Answer, type Fault, mapAnswer, requestParts } from '../../shared/request.js';
import { type Branch, buildBranches, nestBranch, toBranch, type WithParent } from './branch.plan.js';
import { lastYearOf, seriesAround } from '../address/period-choice.js';
import type { Crumb, View } from './view.js';
import type { ViewQuestion } from './view-question.js';

export const ROWS_PER_PAGE = 100;

/** One request for everything on the page. Null if nothing has this code. */
export async function loadView(question: ViewQuestion, signal: AbortSignal): Promise<Answer<View | null>> {
  const { location, period, metric, grain, latestYear, language } = question;
  const axis = axisOf(question);
  const shared = {
    code: location.code,
    metrics: [...question.metrics],
    period,
    metric,
    grain,
    ...seriesAround(lastYearOf(period) ?? latestYear, grain),
    rows: axis,
    first: ROWS_PER_PAGE,
    locale: language,
  };
  switch (location.kind) {
    case 'program':
      return mapAnswer(
        await requestParts(ProgramViewDocument, shared, signal),
        ({ program, pairings, table, top }, faults) =>
          !program || !table || !top
            ? null
            : {
                ...NOTHING_MORE,
                location,
                axis,
                names: [program],
                path: [{ location, names: [program] }],
                since: program.since ?? null,
                ...answersOf(question, program, faults),
                branches: pairings.nodes.map(toBranch),
                pairingsTotal: pairings.totalCount,
                rows: table.rows,
                topRows: top.rows.nodes,
              },
      );
    case 'pairing':
      return mapAnswer(await requestParts(PairingViewDocument, shared, signal), ({ pairing, table, top }, faults) => {
        if (!pairing || !table || !top) return null;
        const wider = [pairing.parent, pairing.parent?.parent, pairing.parent?.parent?.parent].flatMap(
          (one) => one ?? [],
        );
        const { program } = pairing;
        return {
          ...NOTHING_MORE,
          location,
          axis,
          names: [pairing.supporter, pairing.recipient],
          path: [
            { location: { kind: 'program', code: program.code }, names: [program] },
            ...[...wider].reverse().map(crumbOfPairing),
            crumbOfPairing(pairing),
          ],
          since: pairing.since ?? null,
          until: pairing.until ?? null,
          ...answersOf(question, pairing, faults),
          branches: [nestBranch(toBranch(pairing), wider)],
          pairingsTotal: 1,
          rows: table.rows,
          topRows: top.rows.nodes,
        };
      });
    case 'group': {
      const { side } = question;
      return mapAnswer(
        await requestParts(GroupViewDocument, { ...shared, side }, signal),
        ({ group, table, top }, faults) =>
          !group || !table || !top
            ? null
            : {
                ...NOTHING_MORE,
                location,
                axis,
                names: [group],
                path: [{ location, names: [group] }],
                since: group.validFrom ?? null,
                until: group.validTo ?? null,
                ...answersOf(question, group, faults),
                branches: mergeParents(group.pairings.nodes),
                pairingsTotal: group.pairings.totalCount,
                rows: table.rows,
                topRows: top.rows.nodes,
              },
      );
    }
    case 'place': {
      const { side } = question;
      return mapAnswer(
        await requestParts(PlaceViewDocument, { ...shared, side }, signal),
        ({ division, table, top }, faults) => {
          if (!division || !table || !top) return null;
          const own = division.pairings.totalCount > 0;
          const { pairings, pairingsBelow } = division;
          return {
            location,
            axis,
            names: [division],
            path: [...division.ancestors, division].map((place) => ({
              location: { kind: 'place', code: place.code },
              names: [place],
            })),
            since: null,
            until: division.validTo ?? null,
            successors: division.successors,
            level: division.level,
            ...answersOf(question, division, faults),
            branches: own ? mergeParents(pairings.nodes) : buildBranches(pairingsBelow.nodes),
            pairingsTotal: own ? pairings.totalCount : pairingsBelow.totalCount,
            pairingsBelow: !own,
            rows: table.rows,
            topRows: top.rows.nodes,
          };
        },
      );
    }
  }
}

interface WithAnswers {
  readonly rollups: readonly (TileFragment | null)[] | null;
  readonly series: readonly (StepFragment | null)[] | null;
}

/** The metrics that were answered, and why the others were not. */
function answersOf(
  { metrics }: ViewQuestion,
  { rollups, series }: WithAnswers,
  faults: readonly Fault[],
): Pick<View, 'tiles' | 'steps' | 'unanswered'> {
  const all = rollups ?? [];
  return {
    tiles: all.filter((tile) => tile !== null),
    steps: (series ?? []).filter((step) => step !== null),
    unanswered: metrics.flatMap((metric, index) => {
      if (rollups !== null && all[index] !== null) return [];
      const fault = faults.find(({ path }) => path[1] === 'rollups' && (path.length < 3 || path[2] === index));
      return [{ metric, code: fault?.code ?? 'UNKNOWN' }];
    }),
  };
}

const NOTHING_MORE = {
  since: null,
  until: null,
  successors: [] as View['successors'],
  level: null,
  pairingsBelow: false,
} as const;

function crumbOfPairing(pairing: Pick<Branch['pairing'], 'code' | 'supporter' | 'recipient'>): Crumb {
  return { location: { kind: 'pairing', code: pairing.code }, names: [pairing.supporter, pairing.recipient] };
}

/** A place may have both a pairing and the pairings under it: each appears once, under the widest. */
function mergeParents(pairings: readonly (WithParent & Parameters<typeof toBranch>[0])[]): readonly Branch[] {
  const own = new Set(pairings.map(({ id }) => id));
  return pairings
    .filter(({ parent }) => !parent || !own.has(parent.id))
    .map((pairing) => nestBranch(toBranch(pairing), pairing.parent ? [pairing.parent] : []));
}

function axisOf({ location, level }: ViewQuestion): TableAxis {
  switch (location.kind) {
    case 'program':
      return { pairings: { program: location.code, topmost: true } };
    case 'pairing':
      return { pairings: { parent: location.code } };
    case 'group':
      return { members: location.code };
    case 'place':
      return level ? { descendants: { within: location.code, level } } : { children: location.code };
  }
}
