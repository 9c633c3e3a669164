import type { EChartsOption } from 'echarts';
import type { NumberFragment, StepFragment } from '../../generated/graphql.js';
import type { Language } from '../words/language.js';
import { boundOf, formatAxis } from '../words/amount.js';
import type { Palette } from '../chart/palette.js';
import type { Words } from '../words/words.js';

/** Bars for the period, a dashed line for the year before. What is missing leaves a hole: neither falls to zero. */
export function seriesOption(
  steps: readonly StepFragment[],
  showLastYear: boolean,
  palette: Palette,
  words: Words,
  language: Language,
): EChartsOption {
  return {
    // Numbers stand at once; nothing moves for who would rather it did not.
    animation: false,
    textStyle: { fontFamily: palette.font },
    aria: { enabled: true, decal: { show: true, decals: [{ symbol: 'none' }] } },
    legend: {
      show: showLastYear,
      top: 0,
      right: 0,
      textStyle: { color: palette.ink },
      data: [words.thisPeriod, words.lastYear],
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: palette.paper,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      formatter: (hovered) => {
        const [first] = hovered as { dataIndex: number }[];
        const step = first && steps[first.dataIndex];
        return step ? tell(step, showLastYear, words) : '';
      },
    },
    grid: { left: 8, right: 8, top: showLastYear ? 34 : 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: steps.map(({ period }) => period),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel: { color: palette.ink },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      axisLabel: { color: palette.faint, formatter: (value: number) => formatAxis(value, language) },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [
      {
        name: words.thisPeriod,
        type: 'bar',
        color: palette.accent,
        barMaxWidth: 40,
        data: steps.map((step) => ({
          value: numberOf(step),
          itemStyle: {
            color: palette.accent,
            borderRadius: [3, 3, 0, 0],
            decal:
              boundOf(step) === null
                ? { symbol: 'none' }
                : { symbol: 'rect', color: palette.paper, dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -0.785 },
          },
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
              data: steps.map(({ change }) => (change ? numberOf(change.previous) : '-')),
            },
          ]
        : []),
    ],
  };
}

/** A dash is a hole to the library. */
function numberOf({ value }: NumberFragment): number | '-' {
  return value == null ? '-' : Number(value);
}

export function told(number: NumberFragment, words: Words): string {
  return number.status === 'OBSERVED' ? number.display : (words.status[number.status] ?? '');
}

function tell(step: StepFragment, showLastYear: boolean, words: Words): string {
  const lines = [step.period, `${words.thisPeriod}  ${told(step, words)}`];
  if (step.change && showLastYear) lines.push(`${words.lastYear}  ${told(step.change.previous, words)}`);
  if (step.change?.rate != null) lines.push(`${words.change}  ${step.change.exact ? '' : '≈'}${step.change.rate}%`);
  return lines.join('\n');
}
