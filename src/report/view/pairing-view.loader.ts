import type { RequestContext } from '../../kernel/context.js';
import { loadParty } from '../../pairing/party.loader.js';
import { type ProgramModel, programById } from '../../program/program.loader.js';
import type { PlacedPairing } from '../load/report-pairings.loader.js';
import { loadSourceView } from './line-view.loader.js';
import { nameView } from './name-views.js';
import type { PairingView, ProgramView } from './report-view.js';

/** Loads the view of a pairing, with the names of its parties and its source. */
export async function loadPairingView(
  context: RequestContext,
  { pairing, depth }: PlacedPairing,
): Promise<PairingView> {
  const [supporter, recipient, source] = await Promise.all([
    loadParty(context, pairing.supporter),
    loadParty(context, pairing.recipient),
    loadSourceView(context, pairing.sourceId),
  ]);
  return {
    code: pairing.code,
    kind: pairing.kind,
    supporter: nameView(supporter),
    recipient: nameView(recipient),
    since: pairing.sincePeriod,
    until: pairing.until,
    depth,
    source,
    locator: pairing.locator,
  };
}

/** Loads the programs of pairings, in the order of first mention. */
export async function loadProgramViews(
  context: RequestContext,
  pairings: readonly PlacedPairing[],
): Promise<readonly ProgramView[]> {
  const ids = [...new Set(pairings.map(({ pairing }) => pairing.programId))];
  const programs = await Promise.all(ids.map((id) => programById(context, id)));
  return Promise.all(
    programs.filter((program) => program !== null).map((program) => loadProgramView(context, program)),
  );
}

async function loadProgramView(context: RequestContext, program: ProgramModel): Promise<ProgramView> {
  return {
    code: program.code,
    name: nameView(program),
    since: program.sincePeriod,
    until: program.until,
    themes: program.themes.map((theme) => ({ kind: theme.kind, name: nameView(theme) })),
    source: await loadSourceView(context, program.sourceId),
  };
}
