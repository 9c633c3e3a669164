import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import 'reflect-metadata';
import type { Answer, Execute } from '../../src/export/execute.js';
import { parseExportRequest } from '../../src/export/export-request.js';
import { makeExport } from '../../src/export/make-export.js';
import { toSubgraph } from '../../src/federation/subgraph.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { sendFile } from '../../src/server/http/send-file.js';
import { readXlsx } from 'hucre';
import { buffer } from 'node:stream/consumers';

const rollup = (more: object) => ({
  status: 'OBSERVED',
  value: '5',
  lower: '5',
  upper: '5',
  exact: true,
  unit: '户',
  period: '2021',
  observationCount: 1,
  metric: {
    code: 'MONITORED_HOUSEHOLDS',
    name: '防返贫监测户',
    nameEn: 'Households monitored',
    unit: '户',
    nature: 'STOCK',
  },
  ...more,
});

describe('the making of an export', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = toSubgraph(await buildApi());
  });

  /** Returns prepared answers, one for each request, and records the requests. */
  function answering(...answers: readonly Partial<Answer>[]) {
    const requests: Parameters<Execute>[0][] = [];
    const execute: Execute = (request) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request);
      return Promise.resolve({ data: null, errors: [], ...answer });
    };
    return { execute, requests };
  }

  const make = (format: 'csv' | 'xlsx', execute: Execute, query: string) =>
    makeExport(parseExportRequest(format, { query }, 'zh'), { schema, execute, maxTokens: 10_000, now: new Date(0) });

  const page = (codes: readonly string[], end: string | null) => ({
    data: {
      sources: {
        nodes: codes.map((code) => ({ code })),
        pageInfo: { hasNextPage: end !== null, endCursor: end },
      },
    },
  });

  it('loads a page only after the rows before it were read', async () => {
    const { execute, requests } = answering(page(['A'], 'a'), page(['B'], null));
    const file = await make('csv', execute, '{ sources { nodes { code } } }');
    expect(requests).toHaveLength(1);
    expect(await text(file.body)).toBe('代码\r\nA\r\nB\r\n');
    expect(requests.map(({ variables }) => variables)).toEqual([
      { exportFirst: 500, exportAfter: null },
      { exportFirst: 500, exportAfter: 'a' },
    ]);
  });

  it('breaks the download off if a later page fails, so that the file does not look complete', async () => {
    const failing = { errors: [{ message: 'gone', extensions: { code: 'INTERNAL' } }] };
    const faults: unknown[] = [];
    const app = express();
    app.get('/', async (_request, response) => {
      const { execute } = answering(
        page(
          Array.from({ length: 500 }, () => 'A'.repeat(200)),
          'a',
        ),
        failing,
      );
      const file = await make('csv', execute, '{ sources { nodes { code } } }');
      await sendFile(response, file, (error) => faults.push(error));
    });
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const download = async () => (await fetch(`http://127.0.0.1:${port.toString()}/`)).text();
      await expect(download()).rejects.toThrow();
      expect(faults).toHaveLength(1);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('refuses an answer with errors even where it has data', async () => {
    const { execute } = answering({
      ...page(['A'], null),
      errors: [{ message: 'half', extensions: { code: 'UNKNOWN_METRIC' } }],
    });
    await expect(make('csv', execute, '{ sources { nodes { code } } }')).rejects.toThrow('half');
  });

  it('distinguishes suppressed, missing, zero, inexact and exact values', async () => {
    const row = (name: string, more: object) => ({ name, rollup: rollup(more) });
    const nodes = [
      row('exact', {}),
      row('zero', { value: '0', lower: '0', upper: '0' }),
      row('missing', { status: 'MISSING', value: null, lower: null, upper: null }),
      row('suppressed', { status: 'SUPPRESSED', value: null, lower: null, upper: null }),
      row('over', { exact: false, upper: null }),
      row('about', { exact: false, lower: '4', upper: '6' }),
    ];
    const data = { divisions: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } };
    const query = '{ divisions { nodes { name rollup(metric: "MONITORED_HOUSEHOLDS", period: "2021") { value } } } }';
    const csv = await text((await make('csv', answering({ data }).execute, query)).body);
    expect(csv.trim().split('\r\n')).toEqual([
      '名称,防返贫监测户·2021（户）,数据说明',
      'exact,5,',
      'zero,0,',
      'missing,,防返贫监测户：未报送',
      'suppressed,*,防返贫监测户：不予公布',
      'over,5,防返贫监测户：至少5',
      'about,5,防返贫监测户：约数4–6',
    ]);
    const book = await readXlsx(await buffer((await make('xlsx', answering({ data }).execute, query)).body), {
      readStyles: true,
    });
    const sheet = book.sheets[0];
    expect(sheet?.rows.slice(1).map((cells) => cells[1])).toEqual([5, 0, null, '*', 5, 5]);
    expect([1, 5, 6].map((at) => sheet?.cells?.get(`${at.toString()},1`)?.style?.numFmt)).toEqual([
      '#,##0',
      '#,##0"+"',
      '"≈"#,##0',
    ]);
  });

  it('does not load the sources of a million observations, and says so', async () => {
    const data = { city: { rollup: rollup({ observationCount: 1_000_000 }) } };
    const { execute, requests } = answering({ data });
    const query = '{ city(code: "520200") { rollup(metric: "MONITORED_HOUSEHOLDS") { value } } }';
    const book = await readXlsx(await buffer((await make('xlsx', execute, query)).body));
    expect(requests.some((request) => request.query.includes('sources'))).toBe(false);
    expect(book.sheets.at(-1)?.rows.flat()).toContain(
      '汇总所依据的数据过多，未全部列出来源；可在查询中选取 sources 或 observations。',
    );
  });

  it('refuses a subscription', async () => {
    const { execute, requests } = answering({});
    await expect(make('csv', execute, 'subscription { x }')).rejects.toThrow();
    expect(requests.every(({ query }) => query === 'subscription { x }')).toBe(true);
  });
});
