import type { Locale } from '../../kernel/locale.js';
import { unitText } from '../../metric/unit.js';
import type { Cell, Sheet } from '../../workbook/write/sheet.js';
import type { FactCollector } from './collect-facts.js';
import { NATURES, SIGNS } from './meanings.js';

export interface ExplainedSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly meaning: string | null }[];
}

export interface AboutOptions {
  readonly title: string;
  readonly locale: Locale;
  readonly madeAt: Date;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly sheets: readonly ExplainedSheet[];
  /** Complete once the rows of all other sheets have been written. */
  readonly facts: FactCollector;
}

const WORDS = {
  zh: {
    sheet: '来源与说明',
    header: ['类别', '名称', '说明'],
    file: '文件',
    title: '标题',
    made: '导出时间',
    query: '查询',
    variables: '变量',
    column: '列',
    metric: '指标',
    sign: '符号',
    source: '来源',
    noSources: '所列数据无关联来源。',
    partial: '汇总所依据的数据过多，未全部列出来源；可在查询中选取 sources 或 observations。',
    unit: '单位',
  },
  en: {
    sheet: 'Sources and notes',
    header: ['Kind', 'Name', 'Meaning'],
    file: 'File',
    title: 'Title',
    made: 'Created',
    query: 'Query',
    variables: 'Variables',
    column: 'Column',
    metric: 'Metric',
    sign: 'Sign',
    source: 'Source',
    noSources: 'The listed data have no sources.',
    partial:
      'The roll-ups are based on too many observations to list all of their sources; select sources or observations in the query.',
    unit: 'unit',
  },
} as const;

/** The last sheet: the meaning of columns and signs, the metrics and the sources. */
export function aboutSheet(options: AboutOptions): Sheet {
  const { locale } = options;
  const words = WORDS[locale];
  const [kind, name, meaning] = words.header;
  return {
    name: words.sheet,
    columns: [
      { header: kind, width: 10 },
      { header: name, width: 44 },
      { header: meaning, width: 80 },
    ],
    frozenColumns: 0,
    // Computed after the rows of all other sheets.
    rows: { [Symbol.iterator]: () => aboutRows(options)[Symbol.iterator]() },
  };
}

function aboutRows({
  title,
  locale,
  madeAt,
  query,
  variables,
  sheets,
  facts,
}: AboutOptions): readonly (readonly Cell[])[] {
  const words = WORDS[locale];
  const dot = locale === 'zh' ? '；' : '; ';
  const colon = locale === 'zh' ? '：' : ': ';
  const columns = sheets.flatMap((sheet) =>
    sheet.columns
      .filter(({ meaning }) => meaning !== null)
      .map(({ header, meaning }) => [
        words.column,
        sheets.length > 1 ? `${sheet.name}${colon}${header}` : header,
        meaning,
      ]),
  );
  const metrics = [...facts.metrics.values()].map((metric) => [
    words.metric,
    `${locale === 'zh' ? metric.name : metric.nameEn} (${metric.code})`,
    [`${words.unit}${colon}${unitText(metric.unit, locale)}`, NATURES[metric.nature]?.[locale] ?? metric.nature].join(
      dot,
    ),
  ]);
  const sources = [...facts.sources.values()].map((source) => [
    words.source,
    (locale === 'en' ? source.titleEn : null) ?? source.title,
    [source.publisher, source.published, source.url, source.code].filter((one) => one !== null).join(dot),
  ]);
  return [
    [words.file, words.title, title],
    [
      words.file,
      words.made,
      madeAt
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, ' UTC'),
    ],
    [words.file, words.query, query.trim()],
    ...(Object.keys(variables).length === 0 ? [] : [[words.file, words.variables, JSON.stringify(variables)]]),
    ...columns,
    ...metrics,
    ...SIGNS.map((sign) => [words.sign, sign.sign, sign[locale]]),
    ...sources,
    ...(sources.length === 0 && !facts.isPartial ? [[words.source, '', words.noSources]] : []),
    ...(facts.isPartial ? [[words.source, '…', words.partial]] : []),
  ];
}
