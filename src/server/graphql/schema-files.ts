import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';
import { subgraphSdl } from '../../federation/subgraph-sdl.js';
import { reservedNames } from '../../federation/reserved-names.js';
import { reportJsonSchema } from '../../report/definition/report-definition.js';
import { buildApi } from './schema.js';

const FOLDER = new URL('../../../schema/', import.meta.url);

async function texts(): Promise<ReadonlyMap<string, string>> {
  const schema = await buildApi();
  return new Map([
    ['schema.graphql', `${printSchemaWithDirectives(lexicographicSortSchema(schema)).trim()}\n`],
    ['subgraph.graphql', subgraphSdl(schema)],
    ['reserved-names.json', `${JSON.stringify(reservedNames(schema), null, 2)}\n`],
    ['report-definition.json', `${JSON.stringify(reportJsonSchema(), null, 2)}\n`],
  ]);
}

/** Writes the schema files into `schema/`, sorted, for clients, partners and reviewers. Returns their names. */
export async function writeSchemaFiles(): Promise<readonly string[]> {
  await mkdir(FOLDER, { recursive: true });
  const files = await texts();
  for (const [name, text] of files) await writeFile(new URL(name, FOLDER), text);
  return [...files.keys()];
}

/** The checked-in schema files that are out of date. */
export async function staleSchemaFiles(): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [name, text] of await texts()) {
    const file = new URL(name, FOLDER);
    const found = await readFile(file, 'utf8').catch(() => null);
    if (found !== text) stale.push(`schema/${name}`);
  }
  return stale;
}
