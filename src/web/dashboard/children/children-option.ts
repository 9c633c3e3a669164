import type { EChartsOption } from 'echarts';
import { ARIA, barDecal, baseOption, categoryAxis, tooltipStyle, valueAxis } from '../chart/chart-style.js';
import type { Palette } from '../chart/palette.js';
import type { TopRow } from '../load/view.js';
import type { Language } from '../words/language.js';
import { numberLabel } from '../words/amount.js';
import type { Words } from '../words/words.js';

/** What a click on a bar passes on. */
export interface BarDatum {
  readonly row: TopRow;
}

/** The bar chart of the rows, in their order. */
export function childrenOption(
  rows: readonly TopRow[],
  nameOf: (row: TopRow) => string,
  palette: Palette,
  words: Words,
  language: Language,
): EChartsOption {
  return {
    ...baseOption(palette),
    aria: ARIA,
    tooltip: {
      ...tooltipStyle(palette),
      formatter: (hovered) => {
        const { row } = (hovered as unknown as { data: BarDatum }).data;
        return `${nameOf(row)}\n${barLabel(row, words)}`;
      },
    },
    grid: { left: 8, right: roomFor(rows.map((row) => barLabel(row, words))), top: 4, bottom: 4, containLabel: true },
    xAxis: valueAxis(palette, language),
    yAxis: {
      ...categoryAxis(palette),
      inverse: true,
      data: rows.map(nameOf),
      axisLabel: { color: palette.ink, width: 130, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        data: rows.map((row) => ({
          row,
          value: row.cells[0]?.value == null ? 0 : Number(row.cells[0].value),
          itemStyle: {
            color: palette.accent,
            borderRadius: [0, 3, 3, 0],
            decal: barDecal(row.cells[0] ?? undefined, palette),
          },
          label: {
            show: true,
            position: 'right' as const,
            color: row.cells[0]?.status === 'OBSERVED' ? palette.ink : palette.faint,
            formatter: barLabel(row, words),
          },
        })),
      },
    ],
  };
}

/** Labels stand to the right of bars, where nothing may cut them off: of the longest bar too. */
function roomFor(labels: readonly string[]): number {
  const widthOf = (label: string): number =>
    Array.from(label).reduce((width, sign) => width + (sign > '\u2e80' ? 12 : 6.5), 14);
  return Math.min(180, Math.max(84, ...labels.map(widthOf)));
}

/** A row without a value has no bar: its label says why. */
function barLabel(row: TopRow, words: Words): string {
  const [number] = row.cells;
  if (!number) return '';
  return `${number.status === 'OBSERVED' ? '' : '— '}${numberLabel(number, words)}`;
}
