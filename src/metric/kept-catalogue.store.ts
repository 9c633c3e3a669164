import type { ClientBase } from 'pg';
import { KeptCopy, type KeptCopyOptions } from '../kernel/memory/kept-copy.store.js';
import { CATALOGUE, catalogueOf, type MetricCatalogue, type MetricRow } from './catalogue.js';

/** The migration that notifies changes of metrics names it too. */
const CHANNEL = 'shanshui_metrics';

/** The metrics as the database holds them. They are few: what they say is their version. */
export class KeptCatalogue extends KeptCopy<MetricCatalogue, string> {
  constructor(options: KeptCopyOptions) {
    super(
      {
        channel: CHANNEL,
        read: async (client) => {
          const rows = await loadRows(client);
          return { copy: catalogueOf(rows), version: JSON.stringify(rows) };
        },
        loadVersion: async (client) => JSON.stringify(await loadRows(client)),
        isNews: () => true,
      },
      options,
    );
  }
}

async function loadRows(client: ClientBase): Promise<readonly MetricRow[]> {
  const { rows } = await client.query<MetricRow>(CATALOGUE);
  return rows;
}
