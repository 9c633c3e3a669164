import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Side } from '../../generated/graphql.js';
import { countPairings, pruneBranches } from './prune.plan.js';
import { Chart } from '../chart/chart.js';
import { useDashboard } from '../address/dashboard-context.js';
import { PairingList } from './pairing-list.js';
import { usePalette } from '../chart/palette.js';
import { Panel } from '../panel/panel.js';
import { locationOf } from '../address/party-location.js';
import { pictureOf } from './picture.plan.js';
import { type PictureDatum, pictureOption } from './picture-option.js';
import type { Location } from '../address/address.js';
import { useNarrow } from './use-narrow.js';
import type { View } from '../load/view.js';

const MAX_LEAVES = { wide: 48, phone: 16 } as const;
const ROW_HEIGHT = 46;
const MAX_HEIGHT = 900;

/** The pairings of a view as a layered diagram and as a list. */
export function PairingPicture({ view }: { readonly view: View }): JSX.Element {
  const { words, language, navigate } = useDashboard();
  const palette = usePalette();
  const narrow = useNarrow();
  const { branches, pairingsTotal, pairingsBelow } = view;
  const picture = useMemo(
    () => pictureOf(pruneBranches(branches, narrow ? MAX_LEAVES.phone : MAX_LEAVES.wide)),
    [branches, narrow],
  );
  const option = useMemo(
    () => pictureOption(picture, palette, words, language, narrow),
    [picture, palette, words, language, narrow],
  );
  const paths = picture.links.filter(({ pairing }) => pairing !== null).length;
  const unlisted = pairingsTotal - branches.length;
  const undrawn =
    picture.links.reduce((sum, { hidden }) => sum + hidden, 0) + (pairingsBelow ? 0 : Math.max(unlisted, 0));

  if (branches.length === 0) {
    return (
      <Panel name="picture" title={words.picture}>
        <p class="nothing">{words.pictureNothing}</p>
      </Panel>
    );
  }
  return (
    <Panel name="picture" title={words.picture} help={pairingsBelow ? words.pictureBelow : words.pictureHelp}>
      <Chart
        option={option}
        height={Math.min(Math.max(paths * ROW_HEIGHT, 150), MAX_HEIGHT)}
        label={words.pictureAria(countPairings(branches))}
        onPick={(datum) => {
          const target = targetOf(datum as PictureDatum);
          if (target) navigate({ ...target, level: null, figure: null });
        }}
      />
      {undrawn > 0 && <p class="faint">{words.pictureUndrawn(undrawn)}</p>}
      <details class="pairing-list">
        <summary>{words.pairingList}</summary>
        <PairingList branches={branches} />
        {!pairingsBelow && unlisted > 0 && <p class="faint">{words.pictureMore(unlisted)}</p>}
      </details>
    </Panel>
  );
}

/** A place or a group is its own target, on the side where it is drawn; for a cluster or a link, the target is the pairing. */
function targetOf({ node, link }: PictureDatum): { location: Location; side: Side | null } | null {
  if (link) return link.pairing ? { location: { kind: 'pairing', code: link.pairing.code }, side: null } : null;
  if (!node) return null;
  const location = locationOf(node.party);
  return location
    ? { location, side: node.side }
    : { location: { kind: 'pairing', code: node.pairing.code }, side: null };
}
