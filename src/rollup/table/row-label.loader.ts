import type { RequestContext } from '../../kernel/context.js';
import { formatPeriod } from '../../kernel/period.js';
import { loadPartyName } from '../../pairing/party-name.loader.js';
import type { RowKind, TableRowModel } from './table.model.js';

const PREFIXES: Readonly<Record<RowKind, string>> = { ROW: '', SUBTOTAL: '小计 ', TOTAL: '合计 ' };

/** Loads what a row is called: its place, pairing or period, with what kind of total it is. */
export async function loadLabel(context: RequestContext, row: TableRowModel): Promise<string> {
  return `${PREFIXES[row.kind]}${await loadName(context, row)}`.trim();
}

async function loadName(
  context: RequestContext,
  { key, division, group, pairing, period, asked }: TableRowModel,
): Promise<string> {
  if (period) return formatPeriod(period);
  if (!pairing) return (division ?? group)?.name ?? key;
  const ends = [pairing.supporter, pairing.recipient];
  const names = await Promise.all(ends.map(async (end) => (await loadPartyName(context, end, asked.asOf)) ?? ''));
  return names.join(' → ');
}
