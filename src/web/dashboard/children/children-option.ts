import type { EChartsOption } from 'echarts';
import { boundOf, formatAxis } from '../words/amount.js';
import type { Language } from '../words/language.js';
import type { Palette } from '../chart/palette.js';
import type { ChildRow } from '../load/view.js';
import type { Words } from '../words/words.js';

export const BARS = 20;

/** The rows drawn: the greatest values first; what has none comes last, and is drawn as such. */
export function barRows(rows: readonly ChildRow[]): readonly ChildRow[] {
  const valueOf = (row: ChildRow): number => {
    const value = row.cells[0]?.value;
    return value == null ? Number.NEGATIVE_INFINITY : Number(value);
  };
  return [...rows].sort((one, other) => valueOf(other) - valueOf(one) || 0).slice(0, BARS);
}

export interface BarDatum {
  readonly row: ChildRow;
}

export function childrenOption(
  rows: readonly ChildRow[],
  nameOf: (row: ChildRow) => string,
  palette: Palette,
  words: Words,
  language: Language,
): EChartsOption {
  return {
    // Numbers stand at once; nothing moves for who would rather it did not.
    animation: false,
    textStyle: { fontFamily: palette.font },
    aria: { enabled: true, decal: { show: true, decals: [{ symbol: 'none' }] } },
    tooltip: {
      renderMode: 'richText',
      backgroundColor: palette.paper,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      formatter: (hovered) => {
        const { row } = (hovered as unknown as { data: BarDatum }).data;
        return `${nameOf(row)}\n${labelOf(row, words)}`;
      },
    },
    grid: { left: 8, right: 84, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      splitNumber: 3,
      axisLabel: { color: palette.faint, formatter: (value: number) => formatAxis(value, language) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(nameOf),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.ink, width: 130, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        data: rows.map((row) => ({
          row,
          value: row.cells[0]?.value == null ? 0 : Number(row.cells[0].value),
          itemStyle: barStyle(row, palette),
          label: {
            show: true,
            position: 'right' as const,
            color: row.cells[0]?.status === 'OBSERVED' ? palette.ink : palette.faint,
            formatter: labelOf(row, words),
          },
        })),
      },
    ],
  };
}

/** An inexact bar is hatched. A row without a value has no bar at all: its label says why. */
function barStyle(row: ChildRow, palette: Palette): object {
  const number = row.cells[0];
  const inexact = number !== undefined && boundOf(number) !== null;
  return {
    color: palette.accent,
    borderRadius: [0, 3, 3, 0],
    decal: inexact
      ? { symbol: 'rect', color: palette.paper, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 }
      : { symbol: 'none' },
  };
}

function labelOf(row: ChildRow, words: Words): string {
  const number = row.cells[0];
  if (!number) return '';
  return number.status === 'OBSERVED' ? number.display : `— ${words.status[number.status] ?? ''}`;
}
