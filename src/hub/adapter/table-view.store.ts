import pg from 'pg';
import type { TableSource } from '../partner/source-options.js';
import { AdapterError } from './adapter-error.js';
import { fieldValue } from './cell-value.js';
import { shortCodes } from './place-code.js';
import type { KeyedRow } from './table-file.js';

/** Rows of a view of a partner's database, for the keys asked: one statement, and nothing but reading. */
export class TableView {
  private readonly pool: pg.Pool;

  constructor(
    connectionString: string,
    private readonly source: TableSource,
    timeoutMs: number,
  ) {
    this.pool = new pg.Pool({
      ...{ connectionString, max: 4, connectionTimeoutMillis: timeoutMs, statement_timeout: timeoutMs },
      options: '-c default_transaction_read_only=on',
    });
    this.pool.on('error', () => undefined);
    // While a connection is lent the pool does not listen: a database that goes away then would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async read(keys: readonly string[]): Promise<readonly KeyedRow[]> {
    const { view = '', code, key, fields } = this.source;
    const columns = Object.entries(fields).map(([name, field]) => {
      // Days and other types as PostgreSQL writes them.
      const cast = (field.type ?? 'String') === 'String' ? '::text' : '';
      return `${quoted(field.from ?? name)}${cast} as ${quoted(name)}`;
    });
    const text = `select ${quoted(code)}::text as "key", ${columns.join(', ')} from ${view.split('.').map(quoted).join('.')} where ${quoted(code)}::text = any($1::text[])`;
    const { rows } = await this.pool.query<Readonly<Record<string, unknown>>>(text, [
      keys.flatMap((one) => (key === 'code' ? shortCodes(one) : [one])),
    ]);
    return rows.map((row) => ({
      key: String(row['key']),
      row: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, fieldValue(row[name], field.type ?? 'String')]),
      ),
    }));
  }

  /** Throws an AdapterError unless the view has the columns. */
  async check(): Promise<void> {
    try {
      await this.read([]);
    } catch (error) {
      throw new AdapterError(`${this.source.view ?? ''}: ${(error as Error).message}`);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
