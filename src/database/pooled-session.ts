import { Client, type ClientBase } from 'pg';

interface Sender {
  query(this: ClientBase, text: string): Promise<{ readonly rows: readonly { readonly pid: number }[] }>;
}

/**
 * Whether a connection leads through a pooler: that makes up the number of the session which it announces, because it has not
 * chosen one yet. Asked past what reports the statements of a connection.
 */
export async function isPooled(client: ClientBase): Promise<boolean> {
  const { processID } = client as ClientBase & { readonly processID?: number };
  const { rows } = await (Client.prototype as unknown as Sender).query.call(client, 'select pg_backend_pid() as pid');
  return rows[0]?.pid !== processID;
}
