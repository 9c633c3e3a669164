import { Client } from 'pg';

/** The address of another database on the server of this run. */
export function testDatabaseUrl(database: string): string {
  const address = process.env.TEST_DATABASE_URL;
  if (!address) throw new Error('TEST_DATABASE_URL is not set: jest did not run test/support/global-setup.ts');
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

export async function withAdmin<T>(act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: testDatabaseUrl('postgres') });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
