import type { MikroORM } from '@mikro-orm/postgresql';
/** placeholder until the importer lands */
export function loadDataset(_orm: MikroORM, _dataset: string, _log: (line: string) => void): Promise<void> {
  return Promise.resolve();
}
