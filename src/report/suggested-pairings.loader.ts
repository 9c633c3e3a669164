import type { RequestContext } from '../kernel/context.js';
import type { Locale } from '../kernel/locale.js';
import { anyPairing, listPairings } from '../pairing/pairing.loader.js';
import type { SuggestedPairing } from './html/index-page.js';
import { nameText } from './text/amount-text.js';
import { loadPairingView } from './view/pairing-view.loader.js';

const LOOKED_AT = 200;
const SHOWN = 20;

/** Pairings that stand under no other: what most reports are about. */
export async function loadSuggestedPairings(
  context: RequestContext,
  locale: Locale,
): Promise<readonly SuggestedPairing[]> {
  const { nodes } = await listPairings(context, anyPairing, { first: LOOKED_AT });
  const roots = nodes.filter(({ parentId }) => parentId === null).slice(0, SHOWN);
  const views = await Promise.all(roots.map((pairing) => loadPairingView(context, { pairing, depth: 0 })));
  return views.map(({ code, supporter, recipient, since }) => ({
    code,
    name: `${nameText(supporter, locale)} → ${nameText(recipient, locale)}`,
    since,
  }));
}
