import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishedTemplate } from '../support/templates.js';

describe('a report on a division that is asked for by name', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase(await publishedTemplate());
    api = await startApi(database.url);
  }, 180_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async (name: string) => {
    const query = new URLSearchParams({ division: name, period: '2021', locale: 'zh' });
    const response = await fetch(`${api.url}/reports/COLLABORATION.md?${query.toString()}`);
    return { status: response.status, text: await response.text() };
  };

  it.each([
    ['六盘水', '六盘水市'],
    ['贵州', '贵州省'],
    ['黔东南州', '黔东南苗族侗族自治州'],
    ['贵州省水城区', '水城区'],
    ['盘县', '盘州市'],
    ['六盘水盘县', '盘州市'],
    ['铜仁地区', '铜仁市'],
    ['520200', '六盘水市'],
  ])('is on the widest place that bears it: %s', async (name, title) => {
    const { status, text } = await ask(name);
    expect(status).toBe(200);
    expect(text.split('\n')[0]).toContain(title);
  });

  it.each([
    ['鼓楼区', 'AMBIGUOUS_NAME', '江苏省南京市鼓楼区 (320106)'],
    ['长征', 'AMBIGUOUS_NAME', '上海市崇明区新海镇长征 (310151114005)'],
    ['毕节盘县', 'UNKNOWN_DIVISION', 'full name of a division'],
    ['火星县', 'UNKNOWN_DIVISION', 'full name of a division'],
  ])('is refused where no single place is meant: %s', async (name, code, shown) => {
    const { status, text } = await ask(name);
    expect(status).toBe(code === 'UNKNOWN_DIVISION' ? 404 : 400);
    expect(text).toContain(code);
    expect(text).toContain(shown);
  });
});
