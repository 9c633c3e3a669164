import type { Bilingual } from '../../../../kernel/locale.js';
import type { Cause } from '../cross-problem.js';
import type { CrossMetric } from './cross-metric.js';
import type { MetricNames } from './metric-names.js';
import type { TitleText } from './title-text.js';

const MOST_NEAREST = 3;

/**
 * The cause for cells of which neither the row nor the column names a metric: which words of the titles were looked up, and
 * the metrics that may be meant. `titles`: those that count, and the name of the sheet.
 */
export function missingMetric(titles: readonly TitleText[], given: string, metrics: MetricNames): Cause {
  const named = [...new Set(titles.flatMap((title) => title.metrics))];
  const words = [...new Set(titles.map(({ rest }) => rest).filter((rest) => rest !== ''))];
  const nearest = named.length > 0 ? named : [...new Set(words.flatMap((word) => metrics.nearest(word, MOST_NEAREST)))];
  const choice = nearest.slice(0, MOST_NEAREST);
  return {
    code: 'NO_METRIC',
    given,
    metrics: choice.map(({ code }) => code),
    text: sentenceOf(given, { words, choice, isNamed: named.length > 0 }),
  };
}

interface Missing {
  readonly words: readonly string[];
  readonly choice: readonly CrossMetric[];
  /** Whether the titles name the metrics of the choice. */
  readonly isNamed: boolean;
}

function sentenceOf(given: string, { words, choice, isNamed }: Missing): Bilingual {
  const listed = choice.map(({ names, code }) => `${names[0] ?? code} (${code})`);
  const [en, zh] = [listed.join(', '), listed.join('、')];
  const unknown = { en: words.map((word) => `"${word}"`).join(', '), zh: words.map((word) => `“${word}”`).join('、') };
  const title = given === '' ? { en: 'the title', zh: '标题' } : { en: `the title "${given}"`, zh: `标题“${given}”` };
  const inLayout = `"given": {"metric": "${choice[0]?.code ?? 'CODE'}"}`;
  const how = {
    en: `name it in the title, in the header, or in a layout (${inLayout})`,
    zh: `请在标题或表头中写明指标，或在版式中写明（${inLayout}）`,
  };
  if (isNamed && words.length > 0)
    return {
      en: `Of ${title.en} the metric ${en} was understood, but not ${unknown.en}, which may change what is counted. If it is that metric all the same, ${how.en}.`,
      zh: `${title.zh}写到指标${zh}，但没有理解${unknown.zh}，它可能改变口径，因此未采用。如就是该指标，${how.zh}。`,
    };
  if (isNamed)
    return {
      en: `Neither row nor column names a metric, and ${title.en} names several: ${en}. Of which one the numbers are, ${how.en}.`,
      zh: `行和列都没有写明指标，${title.zh}写到几个指标：${zh}。${how.zh}。`,
    };
  const looked =
    words.length === 0
      ? { en: 'has no word for one', zh: '中也没有' }
      : {
          en: `has no metric of the catalogue: ${unknown.en} was looked up`,
          zh: `中查找了${unknown.zh}，不在指标目录中`,
        };
  const near = en === '' ? { en: '', zh: '' } : { en: `The nearest are ${en}. `, zh: `最接近的有：${zh}。` };
  return {
    en: `Neither row nor column names a metric, and ${title.en} ${looked.en}. ${near.en}Please ${how.en}.`,
    zh: `行和列都没有写明指标，${title.zh}${looked.zh}。${near.zh}${how.zh}。`,
  };
}
