import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { ANSWER_LIMITS } from '../border/answer-measure.js';
import { fetchJson } from '../border/fetch-json.js';
import { partnerHeaders } from '../border/http-source.js';
import { ServiceFailure } from '../border/service-failure.js';
import type { Partner } from '../partner/partner-file.js';
import type { AddedField, FieldType, RestSource } from '../partner/source-options.js';
import type { Adapter, AdapterParts } from './adapter.js';
import { AdapterError } from './adapter-error.js';
import { addedSdl } from './added-sdl.js';
import { answerEntities, keysAsked, type Row } from './answer-entities.js';
import { fieldValue } from './cell-value.js';
import { valueAt } from './json-pointer.js';
import { openapiTypes } from './openapi-types.js';
import { canonicalKey } from './place-code.js';
import { restShape } from './rest-shape.js';

/** Requests at once where the endpoint answers for one place at a time. */
const AT_ONCE = 8;
/** Codes in the address of one request: some 4 kB, which every server takes. */
const MOST_IN_ADDRESS = 250;
const CODE = '{code}';

/** A subgraph made of a REST endpoint that answers JSON. */
export function restAdapter(source: RestSource, partner: Partner, { dispatcher, places }: AdapterParts): Adapter {
  const shape = restShape(source);
  let types: ReadonlyMap<string, FieldType> | null = null;
  const fields = async (): Promise<Readonly<Record<string, AddedField>>> => {
    types ??= await readTypes(source, places.folder);
    const known = types;
    return Object.fromEntries(
      Object.entries(source.fields).map(([name, field]) => [name, { ...field, type: known.get(name) ?? 'String' }]),
    );
  };
  /** Fetches within the time that is left of one answer. */
  const getter = (): ((path: string) => Promise<unknown>) => {
    const end = performance.now() + partner.timeoutMs;
    return async (path) => {
      const timeoutMs = Math.ceil(end - performance.now());
      if (timeoutMs <= 0) throw new ServiceFailure('TIME');
      return fetchJson({
        ...{ url: `${source.url.replace(/\/$/, '')}${path}`, method: 'GET', dispatcher, timeoutMs },
        headers: await partnerHeaders(partner, places),
        takesErrors: false,
        shape,
        // Rows have columns that no field is made of.
        mostUnasked: ANSWER_LIMITS.bytes,
      });
    };
  };
  const rowsIn = (body: unknown, typed: Readonly<Record<string, AddedField>>): readonly (readonly [string, Row])[] => {
    const found = valueAt(body, source.rows);
    if (found === undefined || found === null) throw new ServiceFailure('NOT_JSON');
    const list: readonly unknown[] = Array.isArray(found) ? found : [found];
    return list.map((item) => [
      canonicalKey(source.key, valueAt(item, source.code)),
      Object.fromEntries(
        Object.entries(typed).map(([name, field]) => [
          name,
          fieldValue(valueAt(item, field.from ?? name), field.type ?? 'String'),
        ]),
      ),
    ]);
  };
  const load = async (keys: readonly string[]): Promise<Loaded> => {
    const typed = await fields();
    const get = getter();
    const rows = new Map<string, Row[]>();
    const failed = new Set<string>();
    const add = (body: unknown): void => {
      for (const [key, row] of rowsIn(body, typed)) rows.set(key, [...(rows.get(key) ?? []), row]);
    };
    if (source.many === undefined && !source.path.includes(CODE)) {
      add(await get(source.path));
      return { rows, failed };
    }
    if (source.many !== undefined) {
      for (let at = 0; at < keys.length; at += MOST_IN_ADDRESS) {
        const codes = keys.slice(at, at + MOST_IN_ADDRESS).join(',');
        add(await get(`${source.path}?${new URLSearchParams({ [source.many]: codes }).toString()}`));
      }
      return { rows, failed };
    }
    const failures: unknown[] = [];
    const one = async (key: string): Promise<void> => {
      try {
        add(await get(source.path.replaceAll(CODE, encodeURIComponent(key))));
      } catch (error) {
        // A place that the endpoint does not know.
        if (error instanceof ServiceFailure && error.reason === 'NOT_FOUND') return;
        failed.add(key);
        failures.push(error);
      }
    };
    for (let at = 0; at < keys.length; at += AT_ONCE) await Promise.all(keys.slice(at, at + AT_ONCE).map(one));
    if (failures.length > 0 && failures.length === keys.length) throw failures[0];
    return { rows, failed };
  };
  return {
    sdl: async () => addedSdl({ ...source, fields: await fields() }),
    source: async (ask) => {
      const { rows, failed } = await load(keysAsked(ask, source.key));
      const rowsOf = (key: string): readonly Row[] | null => (failed.has(key) ? null : (rows.get(key) ?? []));
      return { body: answerEntities(ask, source.key, rowsOf), at: new Date() };
    },
    close: () => Promise.resolve(),
  };
}

interface Loaded {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Keys whose request failed, while others did not. */
  readonly failed: ReadonlySet<string>;
}

async function readTypes(source: RestSource, folder: string): Promise<ReadonlyMap<string, FieldType>> {
  if (source.openapi === undefined) {
    return new Map(Object.entries(source.fields).map(([name, field]) => [name, field.type ?? 'String']));
  }
  const path = resolve(folder, source.openapi.slice('file:'.length));
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AdapterError(`${source.openapi ?? ''}: no file was found.`);
  });
  return openapiTypes(parseYaml(text, { maxAliasCount: 100 }), source);
}
