import { expect } from '@jest/globals';
import { type Answer, startApi } from '../../support/api.js';
import { createTestDatabase, ensureTemplate } from '../../support/database.js';
import { migratedTemplate } from '../../support/templates.js';
import { insertWorld } from './views-world.js';

/** A server on the world of the views, and functions that query it. */
export interface ViewsApi {
  readonly databaseUrl: string;
  /** The answer to a query that is right. */
  data(query: string): Promise<any>;
  /** Why a query is refused. */
  refused(query: string): Promise<{ readonly code: unknown; readonly subject: unknown }>;
  /** How many statements a query sends; those that read observations are counted separately. */
  statements(
    query: string,
  ): Promise<{ readonly all: number; readonly observations: number; readonly body: Answer['body'] }>;
  close(): Promise<void>;
}

export async function openViews(): Promise<ViewsApi> {
  await ensureTemplate('views', insertWorld, await migratedTemplate());
  const database = await createTestDatabase('views');
  const api = await startApi(database.url);
  return {
    databaseUrl: database.url,
    data: async (query) => {
      const { body } = await api.ask(query);
      expect(body.errors).toBeUndefined();
      return body.data;
    },
    refused: async (query) => {
      const [error] = (await api.ask(query)).body.errors ?? [];
      return { code: error?.extensions['code'], subject: error?.extensions['subject'] };
    },
    statements: async (query) => {
      // Asked twice: the second time no connection has to be prepared.
      await api.ask(query);
      const { statements: sent, body } = await api.ask(query);
      const observations = sent.filter((sql) => sql.includes('rollup_span')).length;
      return { all: sent.length, observations, body };
    },
    close: async () => {
      await api.stop();
      await database.drop();
    },
  };
}
