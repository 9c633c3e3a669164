import { type Connection } from '../../kernel/connection.js';
import type { RequestContext } from '../../kernel/context.js';
import { GREATEST_PAGE } from '../../kernel/page.js';
import { anyPairing, listPairings, type PairingFilter, type PairingModel } from '../../pairing/pairing.loader.js';
import { partsOfGroup, type ReportSubject } from './report-subject.loader.js';

export interface PlacedPairing {
  readonly pairing: PairingModel;
  readonly depth: number;
}

export interface ReportPairings {
  readonly pairings: readonly PlacedPairing[];
  readonly total: number;
}

/** A longer list is to be exported, not read in a report. */
const MOST_PAIRINGS = 300;

/** Loads the subject's pairings as a tree: a pairing and all below it, or those with a party in a division or a group. */
export function loadPairings(context: RequestContext, subject: ReportSubject): Promise<ReportPairings> {
  switch (subject.kind) {
    case 'PAIRING':
      return loadPairingsUnder(context, subject.pairing);
    case 'GROUP':
      return loadPairingsIn(context, partsOfGroup(context, subject.group));
    case 'DIVISION':
      return loadPairingsIn(context, [{ within: subject.division.rowId }]);
  }
}

/** Sends one statement for each level of the tree. */
async function loadPairingsUnder(context: RequestContext, root: PairingModel): Promise<ReportPairings> {
  const below = new Map<number, readonly PairingModel[]>();
  let level: readonly PairingModel[] = [root];
  let total = 1;
  while (level.length > 0 && total <= MOST_PAIRINGS) {
    const pages = await Promise.all(
      level.map(({ rowId }) => listPairings(context, { ...anyPairing, parentId: rowId }, { first: GREATEST_PAGE })),
    );
    level.forEach(({ rowId }, index) => below.set(rowId, pages[index]?.nodes ?? []));
    total += await countOf(pages);
    level = pages.flatMap(({ nodes }) => nodes);
  }
  return { pairings: flatten([root], below).slice(0, MOST_PAIRINGS), total };
}

async function countOf(pages: readonly Connection<PairingModel>[]): Promise<number> {
  const counts = await Promise.all(
    pages.map(async ({ pageInfo, nodes, count }) => (pageInfo.hasNextPage ? await count() : nodes.length)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function loadPairingsIn(
  context: RequestContext,
  parts: readonly Partial<PairingFilter>[] | Promise<readonly Partial<PairingFilter>[]>,
): Promise<ReportPairings> {
  const pages = await Promise.all(
    (await parts).map((part) => listPairings(context, { ...anyPairing, ...part }, { first: MOST_PAIRINGS })),
  );
  // One that has an end in several of them is one pairing.
  const all = new Map(pages.flatMap(({ nodes }) => nodes.map((pairing) => [pairing.rowId, pairing])));
  const repeated = pages.reduce((sum, { nodes }) => sum + nodes.length, 0) - all.size;
  const nodes = [...all.values()].slice(0, MOST_PAIRINGS);
  const found = new Set(nodes.map(({ rowId }) => rowId));
  const parentOf = ({ parentId }: PairingModel): number | null =>
    parentId !== null && found.has(parentId) ? parentId : null;
  const below = Map.groupBy(nodes, (pairing) => parentOf(pairing) ?? -1);
  return { pairings: flatten(below.get(-1) ?? [], below), total: (await countOf(pages)) - repeated };
}

function flatten(
  roots: readonly PairingModel[],
  below: ReadonlyMap<number, readonly PairingModel[]>,
  depth = 0,
): readonly PlacedPairing[] {
  return roots.flatMap((pairing) => [{ pairing, depth }, ...flatten(below.get(pairing.rowId) ?? [], below, depth + 1)]);
}
