import type { EChartsOption } from 'echarts';
import type { NumberFragment, StepFragment } from '../../generated/graphql.js';
import { ARIA, barDecal, baseOption, categoryAxis, tooltipStyle, valueAxis } from '../chart/chart-style.js';
import type { Palette } from '../chart/palette.js';
import { numberLabel } from '../words/amount.js';
import type { Language } from '../words/language.js';
import type { Words } from '../words/words.js';

/** Bars for the period, a dashed line for the year before. A missing value is a gap in either, not a zero. */
export function seriesOption(
  steps: readonly StepFragment[],
  showLastYear: boolean,
  palette: Palette,
  words: Words,
  language: Language,
): EChartsOption {
  return {
    ...baseOption(palette),
    aria: ARIA,
    legend: {
      show: showLastYear,
      top: 0,
      right: 0,
      textStyle: { color: palette.ink },
      data: [words.thisPeriod, words.lastYear],
    },
    tooltip: {
      ...tooltipStyle(palette),
      trigger: 'axis',
      formatter: (hovered) => {
        const [first] = hovered as { dataIndex: number }[];
        const step = first && steps[first.dataIndex];
        return step ? describeStep(step, showLastYear, words) : '';
      },
    },
    grid: { left: 8, right: 8, top: showLastYear ? 34 : 24, bottom: 4, containLabel: true },
    xAxis: { ...categoryAxis(palette), data: steps.map(({ period }) => period) },
    yAxis: valueAxis(palette, language),
    series: [
      {
        name: words.thisPeriod,
        type: 'bar',
        color: palette.accent,
        barMaxWidth: 40,
        data: steps.map((step) => ({
          value: valueOf(step),
          itemStyle: { color: palette.accent, borderRadius: [3, 3, 0, 0], decal: barDecal(step, palette) },
          label: { show: steps.length <= 8, position: 'top' as const, color: palette.ink, formatter: step.display },
        })),
      },
      ...(showLastYear
        ? [
            {
              name: words.lastYear,
              type: 'line' as const,
              color: palette.supporter,
              symbolSize: 6,
              lineStyle: { type: 'dashed' as const, width: 2 },
              itemStyle: { decal: { symbol: 'none' } },
              data: steps.map(({ change }) => (change ? valueOf(change.previous) : NO_VALUE)),
            },
          ]
        : []),
    ],
  };
}

/** The library's notation for a gap. */
const NO_VALUE = '-';

function valueOf({ value }: NumberFragment): number | typeof NO_VALUE {
  return value == null ? NO_VALUE : Number(value);
}

function describeStep(step: StepFragment, showLastYear: boolean, words: Words): string {
  const lines = [step.period, `${words.thisPeriod}  ${numberLabel(step, words)}`];
  if (step.change && showLastYear) lines.push(`${words.lastYear}  ${numberLabel(step.change.previous, words)}`);
  if (step.change?.rate != null) lines.push(`${words.change}  ${step.change.display}`);
  return lines.join('\n');
}
