import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ServiceFailure } from '../border/service-failure.js';
import type { Partner } from '../partner/partner-file.js';
import { readSecret } from '../partner/secret.js';
import type { TableSource } from '../partner/source-options.js';
import type { Adapter, AdapterParts } from './adapter.js';
import { AdapterError } from './adapter-error.js';
import { addedSdl } from './added-sdl.js';
import { answerEntities, keysAsked, type Row } from './answer-entities.js';
import { canonicalKey } from './place-code.js';
import { type KeyedRow, readTableFile } from './table-file.js';
import { TableView } from './table-view.store.js';

/** A subgraph made of a file: read when it changes, at most once in the time that the description allows. */
export function fileAdapter(source: TableSource, { places }: AdapterParts): Adapter {
  const path = resolve(places.folder, source.file ?? '');
  let read: { readonly rows: ReadonlyMap<string, readonly Row[]>; readonly at: Date } | null = null;
  let lookedAt = 0;
  const rows = async (): Promise<NonNullable<typeof read>> => {
    if (read !== null && performance.now() - lookedAt < source.refreshSeconds * 1000) return read;
    const { mtime } = await stat(path).catch(() => {
      throw new AdapterError(`${source.file ?? ''}: no file was found.`);
    });
    if (read === null || mtime > read.at) {
      read = { rows: byKey(source.key, await readTableFile(path, source)), at: mtime };
    }
    lookedAt = performance.now();
    return read;
  };
  return {
    sdl: async () => {
      await rows();
      return addedSdl(source);
    },
    source: async (ask) => {
      // A file that has just become unreadable does not take away what was read before: its age is shown.
      const found = await rows().catch(() => read);
      if (found === null) throw new ServiceFailure('CONNECTION');
      return { body: answerEntities(ask, source.key, (key) => found.rows.get(key) ?? []), at: found.at };
    },
    close: () => Promise.resolve(),
  };
}

/** A subgraph made of a view in PostgreSQL. */
export function viewAdapter(
  source: TableSource,
  partner: Pick<Partner, 'timeoutMs'>,
  { places }: AdapterParts,
): Adapter {
  let view: TableView | null = null;
  const open = async (): Promise<TableView> => {
    view ??= new TableView(await readSecret(source.database ?? '', places), source, partner.timeoutMs);
    return view;
  };
  return {
    sdl: async () => {
      await (await open()).check();
      return addedSdl(source);
    },
    source: async (ask) => {
      try {
        const rows = byKey(source.key, await (await open()).read(keysAsked(ask, source.key)));
        return { body: answerEntities(ask, source.key, (key) => rows.get(key) ?? []), at: new Date() };
      } catch (error) {
        const { code } = error as { readonly code?: string };
        throw new ServiceFailure(code === '57014' ? 'TIME' : 'CONNECTION');
      }
    },
    close: async () => {
      await view?.close();
    },
  };
}

function byKey(key: string, rows: readonly KeyedRow[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const one of rows) {
    const at = canonicalKey(key, one.key);
    const known = found.get(at);
    if (known) known.push(one.row);
    else found.set(at, [one.row]);
  }
  return found;
}
