import { staleSchemaFiles, writeSchemaFiles } from '../graphql/schema-files.js';

/** `shanshui schema [--check]` */
export async function runSchemaCommand({ check = false }: { check?: boolean }): Promise<void> {
  if (!check) {
    for (const name of await writeSchemaFiles()) console.log(`schema/${name}`);
    return;
  }
  const stale = await staleSchemaFiles();
  if (stale.length === 0) return;
  console.error(`Out of date: ${stale.join(', ')}. Update with: npm run -s shanshui -- schema`);
  process.exitCode = 1;
}
