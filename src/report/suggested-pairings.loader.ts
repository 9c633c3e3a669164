import type { RequestContext } from '../kernel/context.js';
import type { Locale } from '../kernel/locale.js';
import { anyPairing, listPairings } from '../pairing/pairing.loader.js';
import type { SuggestedPairing } from './html/index-page.js';
import { nameText } from './text/amount-text.js';
import { loadPairingView } from './view/pairing-view.loader.js';

const MAX_SEARCHED = 200;
const MAX_SUGGESTED = 20;

/** Loads the topmost pairings, which most reports are about. */
export async function loadSuggestedPairings(
  context: RequestContext,
  locale: Locale,
): Promise<readonly SuggestedPairing[]> {
  const { nodes } = await listPairings(context, anyPairing, { first: MAX_SEARCHED });
  const roots = nodes.filter(({ parentId }) => parentId === null).slice(0, MAX_SUGGESTED);
  const views = await Promise.all(roots.map((pairing) => loadPairingView(context, { pairing, depth: 0 })));
  return views.map(({ code, supporter, recipient, since }) => ({
    code,
    name: `${nameText(supporter, locale)} → ${nameText(recipient, locale)}`,
    since,
  }));
}
