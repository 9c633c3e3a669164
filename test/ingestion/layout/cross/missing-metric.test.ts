import { describe, expect, it } from '@jest/globals';
import type { CrossLayout } from '../../../../src/ingestion/layout/cross/cross-layout.js';
import { CrossReader, crossWords } from '../../../../src/ingestion/layout/cross/cross-reader.js';
import { CATALOGUE } from './support/catalogue.js';

const read = (title: string, layout: CrossLayout | null = null) => {
  const reader = new CrossReader({ name: null, file: null, merged: [] }, crossWords(CATALOGUE, undefined, layout));
  const rows = [[title], ['（单位：万元）'], ['县区', '金额'], ['钟山区', '5']];
  const { figures } = reader.push(rows.map((cells, at) => ({ line: at + 1, cells })));
  const rest = reader.end();
  return { figures: [...figures, ...rest.figures], problems: reader.tables.flatMap(({ problems }) => problems) };
};

describe('a table of which nothing names the metric', () => {
  it.each([
    [
      '六盘水市2021年财政援助资金拨付情况',
      /写到指标财政援助资金 \(FISCAL_AID_FUNDS\)，但没有理解“拨付”/u,
      'FISCAL_AID_FUNDS',
    ],
    [
      '六盘水市2021年援助资金拨款情况',
      /查找了“援助资金拨款”，不在指标目录中。最接近的有：财政援助资金/u,
      'FISCAL_AID_FUNDS',
    ],
    ['六盘水市2021年月报', /标题“六盘水市2021年月报.*”中也没有。请在标题或表头中写明指标/u, undefined],
  ])('says which words were looked up, and the nearest metrics: %s', (title, sentence, first) => {
    const { figures, problems } = read(title);
    expect(figures).toEqual([]);
    expect(problems).toMatchObject([{ code: 'NO_METRIC', cells: 1, text: { zh: expect.stringMatching(sentence) } }]);
    expect(problems[0]?.metrics?.[0]).toBe(first);
  });

  it('says it in English too, with the layout that settles it', () => {
    const [problem] = read('六盘水市2021年财政援助资金拨付情况').problems;
    expect(problem?.text.en).toContain('"拨付", which may change what is counted');
    expect(problem?.text.en).toContain('"given": {"metric": "FISCAL_AID_FUNDS"}');
  });

  it('is read with that metric once a layout names it', () => {
    const layout: CrossLayout = { version: 1, tables: [{ given: { metric: 'FISCAL_AID_FUNDS' } }] };
    const { figures, problems } = read('六盘水市2021年财政援助资金拨付情况', layout);
    expect(problems).toEqual([]);
    expect(figures.map(({ metric, place, text, unit }) => [metric, place, text, unit])).toEqual([
      ['FISCAL_AID_FUNDS', '钟山区', '5', '万元'],
    ]);
  });
});
