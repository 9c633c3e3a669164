const literal = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'string' ? `'${value}'` : JSON.stringify(value);

export const updated = (row: object): string =>
  Object.keys(row)
    .filter((name) => name !== 'id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ');

/** An insert statement for one row. */
export function insert(table: string, given: Record<string, unknown>): string {
  const extra = table === 'observation' ? { as_printed: '1', recorded_at: '2022-01-01' } : {};
  const row = Object.entries({ ...given, ...extra }).filter(([, value]) => value !== undefined);
  const key = table === 'observation';
  return `insert into ${table} (${row.map(([name]) => name).join(', ')}${key ? ', key' : ''}) values (${row.map(([, value]) => literal(value)).join(', ')}${key ? ', gen_random_uuid()' : ''})`;
}
