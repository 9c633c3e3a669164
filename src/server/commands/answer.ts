import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import type { Logger } from 'pino';
import { AuditWriter } from '../../agency/audit-writer.store.js';
import { hubExecution } from '../hub/hub-execution.js';
import type { Config } from '../config.js';
import type { Database } from '../data/database.js';
import { executeHere } from '../graphql/answer-known.js';
import { startApollo } from '../graphql/apollo.js';
import { KnownDocuments } from '../graphql/known-documents.js';
import { buildApi } from '../graphql/schema.js';
import type { DirectGraphql } from '../http/direct-graphql.js';
import { type MountedHttp, mountHttp } from '../http/http.js';
import { openKeyring } from '../http/open-keyring.js';
import { limitConnections } from '../http/slow-clients.js';
import { openSubgraph } from '../http/subgraph.routes.js';
import { auditEntryOf } from '../observe/audit-entry.js';
import { requestLog } from '../observe/requests.js';
import { openTraces } from '../observe/traces.js';
import { urlOf } from './prepare.js';
import type { Undo } from './undo.js';

export interface AnswerOptions {
  readonly database: Database;
  readonly readerUrl: string;
  readonly log: Logger;
  /** The page of metrics of all processes; that of this one if not given. */
  readonly pageOfAll?: () => Promise<string>;
}

export interface Answering {
  readonly mounted: MountedHttp;
  /** Listens, once everything else has been opened. Resolves with the address. */
  listen(): Promise<string>;
  /** Is no longer ready, then stops listening and finishes the requests under way. The first step of the end. */
  finish(): Promise<void>;
}

/** Opens what answers requests in one process, on a database that has been prepared. What undoes it is added to `undo`. */
export async function openAnswering(
  config: Config,
  { database, readerUrl, log, pageOfAll }: AnswerOptions,
  undo: Undo,
): Promise<Answering> {
  const app = express();
  let direct: DirectGraphql | null = null;
  const httpServer = createServer({ connectionsCheckingInterval: 5_000 }, (request, response) => {
    if (!direct?.answer(request, response, app)) app(request, response);
  });
  limitConnections(httpServer);
  let isStopping = false;
  // Read while everything else starts: statements answer until they are there.
  database.keepCopies((what, error) => {
    log.warn({ err: error }, `${what} are not in memory: statements answer`);
  });
  database.serve(readerUrl, log);
  const keyring = openKeyring(database, config);
  const schema = await buildApi();
  const subgraph = await openSubgraph(schema, config, log);
  undo.push(() => subgraph.apollo.stop());
  // What only a hub needs is a quarter of all modules.
  const hub =
    config.HUB === undefined
      ? null
      : await (await import('../hub/open-hub.js')).openOwnHub(config.HUB, schema, config, log);
  if (hub) undo.push(() => hub.close());
  const documents = new KnownDocuments(schema);
  const execution = hub && hubExecution(hub.hub);
  const apollo = await startApollo({
    ...{ schema, config, httpServer, log, documents },
    ...(execution ? { gateway: execution.gateway } : {}),
  });
  const known = {
    config,
    find: execution?.find ?? ((query: string, operationName: string | null) => documents.find(query, operationName)),
    execute: executeHere(schema, config.MAX_ANSWER_LENGTH),
  };
  const requests = requestLog(log, config.SLOW_STATEMENT_MS);
  const audit = new AuditWriter(() => database.reader());
  undo.push(() => audit.close());
  const traces = await openTraces(config);
  undo.push(async () => {
    requests.end();
    await traces?.close().catch(() => undefined);
  });
  const mounted = mountHttp(app, {
    ...{ schema, config, apollo, known, subgraph, hub, database, keyring, log, isStopping: () => isStopping },
    ...(pageOfAll ? { pageOfAll } : {}),
    onEnded: (ended) => {
      requests.log(ended);
      traces?.record(ended);
      const audited = auditEntryOf(ended);
      if (audited) audit.record(audited);
    },
  });
  direct = mounted.direct;
  return {
    mounted,
    finish: async () => {
      isStopping = true;
      if (!httpServer.listening) return;
      // A proxy that asks /readyz sends no more requests before they are refused.
      await sleep(config.STOP_DELAY_MS);
      // Stops listening, waits for the requests under way, and closes idle connections.
      await apollo.stop();
    },
    listen: async () => {
      await new Promise<void>((resolve, reject) => {
        httpServer.once('error', reject).listen(config.PORT, config.HOST, resolve);
      });
      return urlOf(config.HOST, (httpServer.address() as AddressInfo).port);
    },
  };
}
