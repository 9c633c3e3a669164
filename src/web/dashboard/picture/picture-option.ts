import type { EChartsOption } from 'echarts';
import type { Language } from '../words/language.js';
import { baseOption, tooltipStyle } from '../chart/chart-style.js';
import type { Palette } from '../chart/palette.js';
import { partyName } from '../words/party-name.js';
import type { Picture, PictureLink, PictureNode } from './picture.plan.js';
import type { Words } from '../words/words.js';

/** What a click on the picture passes on. */
export interface PictureDatum {
  readonly node?: PictureNode;
  readonly link?: PictureLink;
}

/** The layered diagram: supporters at the left, recipients at the right. */
export function pictureOption(
  { nodes, links }: Picture,
  palette: Palette,
  words: Words,
  language: Language,
  narrow: boolean,
): EChartsOption {
  const nameOf = (node: PictureNode): string => partyName(node.party, language);
  const labels = new Map(nodes.map((node) => [node.key, nameOf(node)]));
  return {
    ...baseOption(palette),
    tooltip: {
      ...tooltipStyle(palette),
      formatter: (hovered) => describeDatum((hovered as { data?: PictureDatum }).data, labels, words),
    },
    series: [
      {
        type: 'sankey',
        left: 4,
        right: narrow ? 8 : 12,
        top: 8,
        bottom: 8,
        nodeWidth: 10,
        nodeGap: narrow ? 22 : 16,
        nodeAlign: 'justify',
        draggable: false,
        layoutIterations: 64,
        label: {
          color: palette.ink,
          fontSize: narrow ? 11 : 13,
          width: narrow ? 84 : 190,
          overflow: narrow ? 'break' : 'truncate',
          textBorderColor: palette.paper,
          textBorderWidth: 3,
          formatter: ({ name }) => labels.get(name) ?? name,
        },
        data: nodes.map((node) => ({
          name: node.key,
          node,
          itemStyle: {
            color: node.side === 'SUPPORTER' ? palette.supporter : palette.recipient,
            borderWidth: 0,
          },
          // Towards the middle, so that no name is cut off at the edge.
          label: { position: node.side === 'SUPPORTER' ? 'right' : 'left' },
        })),
        links: links.map((link) => ({
          source: link.source,
          target: link.target,
          value: link.weight,
          link,
          lineStyle: link.pairing
            ? { color: 'gradient', opacity: 0.45, curveness: 0.5 }
            : { color: palette.muted, opacity: 0.35, curveness: 0.5 },
        })),
      },
    ],
  };
}

function describeDatum(datum: PictureDatum | undefined, labels: ReadonlyMap<string, string>, words: Words): string {
  if (datum?.node) return labels.get(datum.node.key) ?? '';
  const link = datum?.link;
  if (!link) return '';
  const ends = `${labels.get(link.source) ?? ''} → ${labels.get(link.target) ?? ''}`;
  if (!link.pairing) return ends;
  const kind = words.pairingKinds[link.pairing.kind] ?? link.pairing.kind;
  return `${ends}\n${kind}${link.hidden > 0 ? `\n${words.pictureMore(link.hidden)}` : ''}`;
}
