import { createHash } from 'node:crypto';
import { HEADER } from '../../support/import-api.js';
import { queryValue } from '../../support/query.js';
import { TOKEN } from './server-process.js';

const AUTHORIZATION = { authorization: `Bearer ${TOKEN}` };
const PLACES = ['520201', '520203', '520281', '520204', '442000001', '520203104'];
/** Rows of an import. */
export const ROWS = 60;

/** What a client knows of something it asked for. LOST: no answer came, so it may have happened or not. */
export type Outcome =
  | { readonly result: 'DONE' }
  | { readonly result: 'REFUSED'; readonly code: string; readonly status: number }
  | { readonly result: 'LOST'; readonly why?: string };

/** A file of observations, all of which a locator names. */
export function fileOf(tag: string, value = 1): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const place = PLACES[at % PLACES.length] ?? '';
    const month = `${(2000 + (seedOf(tag) % 15) + Math.floor(at / 12)).toString()}-${((at % 12) + 1).toString().padStart(2, '0')}`;
    return `MUTUAL_VISITS,${place},${month},${(value + at).toString()},${tag}-${Math.floor(at / 12).toString()}`;
  });
  // Different tags are different figures of the same places and months.
  return `${HEADER.replace('locator', 'locator,source')}${rows.map((row) => `${row},${tag}`).join('\n')}\n`;
}

function seedOf(tag: string): number {
  return createHash('sha256').update(tag).digest().readUInt16BE();
}

/** Sends an import of a source and its observations, under a key by which it can be sent again. */
export async function sendImport(url: string, tag: string): Promise<Outcome> {
  const form = new FormData();
  form.append('sources', new Blob([`code,title\n${tag},x\n`]), 'sources.csv');
  form.append('observations', new Blob([fileOf(tag)]), `${tag}.csv`);
  return outcomeOf(async () => {
    const response = await fetch(`${url}/imports`, {
      method: 'POST',
      body: form,
      headers: { ...AUTHORIZATION, 'idempotency-key': tag },
    });
    const body = (await response.json()) as { status?: string; errors?: { extensions?: { code?: string } }[] };
    if (body.status === 'APPLIED') return { result: 'DONE' };
    return {
      result: 'REFUSED',
      code: body.errors?.[0]?.extensions?.code ?? JSON.stringify(body),
      status: response.status,
    };
  });
}

/** The id of an observation of an import, in its present revision. */
export async function observationOf(databaseUrl: string, tag: string): Promise<string> {
  const key = await queryValue(
    databaseUrl,
    `select key from observation where locator = '${tag}-0' and superseded_at is null order by period_start, division_id limit 1`,
  );
  return Buffer.from(`Observation:${String(key)}`).toString('base64url');
}

/** Corrects an observation. */
export async function sendCorrection(url: string, id: string, value: number): Promise<Outcome> {
  const query = `mutation ($id: ID!, $value: String!) {
    correctObservation(id: $id, correction: { value: $value }, reason: "counted again") { id } }`;
  return outcomeOf(async () => {
    const { status, body } = await ask(url, query, { id, value: value.toString() });
    if (body.data?.correctObservation) return { result: 'DONE' };
    return { result: 'REFUSED', code: body.errors?.[0]?.extensions.code ?? '', status };
  });
}

/** Exports all figures of some places; null if the transfer was cut. */
export async function sendExport(url: string): Promise<string | null> {
  const query = `{ provinces { nodes { code rollup(metric: "MUTUAL_VISITS", period: "ALL") { value } } } }`;
  try {
    const response = await fetch(`${url}/exports/table.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

export async function ask(url: string, query: string, variables: object = {}): Promise<{ status: number; body: any }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...AUTHORIZATION },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}

async function outcomeOf(send: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await send();
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return { result: 'LOST', why: String(cause) };
  }
}
