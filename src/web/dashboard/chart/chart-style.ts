import type { EChartsOption } from 'echarts';
import type { NumberFragment } from '../../generated/graphql.js';
import { boundOf, formatAxis } from '../words/amount.js';
import type { Language } from '../words/language.js';
import type { Palette } from './palette.js';

/** What all charts share. They are not animated: numbers appear at once, and no reader has to turn motion off. */
export function baseOption(palette: Palette): EChartsOption {
  return { animation: false, textStyle: { fontFamily: palette.font } };
}

/** Drawn on the canvas: the content policy allows no inline styles in the page. */
export function tooltipStyle(palette: Palette) {
  return {
    renderMode: 'richText' as const,
    backgroundColor: palette.paper,
    borderColor: palette.line,
    textStyle: { color: palette.ink },
  };
}

/** The axis of values, in the notation of the language. */
export function valueAxis(palette: Palette, language: Language) {
  return {
    type: 'value' as const,
    splitNumber: 3,
    axisLabel: { color: palette.faint, formatter: (value: number) => formatAxis(value, language) },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

/** The axis of names. */
export function categoryAxis(palette: Palette) {
  return {
    type: 'category' as const,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.ink },
  };
}

const NO_DECAL = { symbol: 'none' };

/** Switches the library's own hatching off, so that hatching means inexact. */
export const ARIA = { enabled: true, decal: { show: true, decals: [NO_DECAL] } };

/** The bar of an inexact number is hatched. */
export function barDecal(number: NumberFragment | undefined, palette: Palette): object {
  return number === undefined || boundOf(number) === null
    ? NO_DECAL
    : { symbol: 'rect', color: palette.paper, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 };
}
