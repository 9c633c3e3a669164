import type { Partner } from '../partner/partner-file.js';
import type { Adapter, AdapterParts } from './adapter.js';
import { restAdapter } from './rest-adapter.js';
import { fileAdapter, viewAdapter } from './table-adapter.js';

/** The adapter of a partner without GraphQL; null for one with it. */
export function adapterOf(partner: Partner, parts: AdapterParts): Adapter | null {
  const { rest, table } = partner;
  if (rest) return restAdapter(rest, partner, parts);
  if (!table) return null;
  return table.view === undefined ? fileAdapter(table, parts) : viewAdapter(table, partner, parts);
}
