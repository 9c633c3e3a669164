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
  const get = async (path: string): Promise<unknown> =>
    fetchJson({
      ...{ url: `${source.url.replace(/\/$/, '')}${path}`, method: 'GET', dispatcher },
      headers: await partnerHeaders(partner, places),
      timeoutMs: partner.timeoutMs,
      takesErrors: false,
      shape,
      // Rows have columns that no field is made of.
      mostUnasked: ANSWER_LIMITS.bytes,
    });
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
  const load = async (keys: readonly string[]): Promise<ReadonlyMap<string, readonly Row[]>> => {
    const typed = await fields();
    const found = new Map<string, Row[]>();
    const add = (body: unknown): void => {
      for (const [key, row] of rowsIn(body, typed)) found.set(key, [...(found.get(key) ?? []), row]);
    };
    if (source.many !== undefined || !source.path.includes(CODE)) {
      const query =
        source.many === undefined ? '' : `?${new URLSearchParams({ [source.many]: keys.join(',') }).toString()}`;
      add(await get(`${source.path}${query}`));
      return found;
    }
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const part = keys.slice(at, at + AT_ONCE);
      const bodies = await Promise.all(part.map((key) => get(source.path.replaceAll(CODE, encodeURIComponent(key)))));
      bodies.forEach(add);
    }
    return found;
  };
  return {
    sdl: async () => addedSdl({ ...source, fields: await fields() }),
    source: async (ask) => {
      const rows = await load(keysAsked(ask, source.key));
      return { body: answerEntities(ask, source.key, (key) => rows.get(key) ?? []), at: new Date() };
    },
    close: () => Promise.resolve(),
  };
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
