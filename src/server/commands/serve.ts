import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { pino } from 'pino';
import { makeFirstToken } from '../../agency/admin-token.store.js';
import { claimServer } from '../../database/server-lease.js';
import { AuditWriter } from '../../agency/audit.store.js';
import { checkReader, prepareReader } from '../../database/database-roles.js';
import { hubExecution } from '../hub/hub-execution.js';
import type { Config } from '../config.js';
import { KnownDocuments } from '../graphql/known-documents.js';
import { loadDefinitions } from '../../report/definition/load-definitions.js';
import { startApollo } from '../graphql/apollo.js';
import type { Database } from '../data/database.js';
import { metricsPage } from '../http/health.js';
import type { DirectGraphql } from '../http/direct-graphql.js';
import { mountHttp } from '../http/http.js';
import { requirePort } from './require-port.js';
import { openSubgraph } from '../http/subgraph.routes.js';
import { limitConnections } from '../http/slow-clients.js';
import { openData, type OpenDataOptions } from '../data/open-data.js';
import { serveMetrics } from '../observe/metrics-server.js';
import { requestLog } from '../observe/requests.js';
import { auditEntryOf } from '../observe/audit-entry.js';
import { openTraces } from '../observe/traces.js';
import { openKeyring } from '../http/open-keyring.js';
import { requireClosedNetwork } from '../http/require-closed-network.js';
import { buildApi } from '../graphql/schema.js';

export interface RunningServer {
  readonly url: string;
  /** Resolves when all that is kept in memory has been read, or cannot be. */
  warm(): Promise<void>;
  /** Finishes the requests under way, then stops everything that was started. */
  stop(): Promise<void>;
}

export type ServeOutcome =
  | { readonly outcome: 'running'; readonly server: RunningServer }
  | { readonly outcome: 'taken'; readonly pid: number; readonly url: string };

/**
 * Starts database, schema, data and HTTP; outcome `taken` if another server runs on the data folder. On an error, stops
 * what was started and throws.
 */
export async function serve(config: Config, options: OpenDataOptions): Promise<ServeOutcome> {
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
  const app = express();
  let direct: DirectGraphql | null = null;
  const httpServer = createServer({ connectionsCheckingInterval: 5_000 }, (request, response) => {
    if (!direct?.answer(request, response, app)) app(request, response);
  });
  limitConnections(httpServer);
  let isStopping = false;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    isStopping = true;
    // A proxy that asks /readyz sends no more requests before they are refused.
    if (httpServer.listening) await sleep(config.STOP_DELAY_MS);
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    // First of all: a report that cannot be used is a setting that cannot be used.
    await loadDefinitions(config.REPORTS_DIR ?? null);
    const claim = await claimServer(config.DATA_DIR, { url: urlOf(config.HOST, config.PORT) });
    if (claim.outcome === 'taken') return claim;
    undo.push(() => claim.release());
    // Before anything is filled for a server that nobody could reach.
    await requirePort(config.HOST, config.PORT);
    const data = await openData(config, options);
    undo.push(() => data.close());
    // Read while everything else starts: statements answer until the tree is there.
    data.database.keepPlaces((error) => {
      log.warn({ err: error }, 'places are not in memory: statements answer');
    });
    await printFirstToken(data.database, config, options.print);
    const readerUrl = config.READER_DATABASE_URL ?? (await prepareReader(data.ownerUrl));
    await checkReader(readerUrl);
    data.database.serve(readerUrl);
    await requireClosedNetwork(data.database.reader(), config);
    const keyring = openKeyring(data.database, config);
    const schema = await buildApi();
    const subgraph = await openSubgraph(schema, config, log);
    undo.push(() => subgraph.apollo.stop());
    // What only a hub needs is a quarter of all modules.
    const hub =
      config.HUB === undefined
        ? null
        : await (await import('../hub/open-hub.js')).openOwnHub(config.HUB, schema, config, log);
    if (hub) undo.push(() => hub.close());
    // The graph of a hub changes while it runs.
    const known = hub ? null : new KnownDocuments(schema);
    const apollo = await startApollo({
      ...{ schema, config, httpServer, log, documents: known },
      ...(hub ? { gateway: hubExecution(hub.hub) } : {}),
    });
    const requests = requestLog(log, config.SLOW_STATEMENT_MS);
    const audit = new AuditWriter(() => data.database.reader());
    undo.push(() => audit.close());
    const traces = await openTraces(config);
    undo.push(async () => {
      requests.end();
      await traces?.close().catch(() => undefined);
    });
    const mounted = mountHttp(app, {
      ...{
        schema,
        config,
        apollo,
        known,
        subgraph,
        hub,
        database: data.database,
        keyring,
        log,
        isStopping: () => isStopping,
      },
      onEnded: (ended) => {
        requests.log(ended);
        traces?.record(ended);
        const audited = auditEntryOf(ended);
        if (audited) audit.record(audited);
      },
    });
    direct = mounted.direct;
    const metrics = await serveMetrics(config, { ...mounted, metrics: metricsPage(mounted.metrics) });
    if (metrics) {
      undo.push(() => metrics.close());
      options.print(`Metrics: ${metrics.url}/metrics`);
    }
    await new Promise<void>((resolve, reject) => {
      httpServer.once('error', reject).listen(config.PORT, config.HOST, resolve);
    });
    // Stops listening, waits for the requests under way, and closes idle connections.
    undo.push(() => apollo.stop());
    const { port } = httpServer.address() as AddressInfo;
    const url = urlOf(config.HOST, port);
    await claim.announce(url);
    return { outcome: 'running', server: { url, stop, warm: async () => data.database.places?.atRest() } };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Creates the token for writing at the first start and prints it, the only time that it can be seen. */
async function printFirstToken(
  database: Database,
  { ADMIN_TOKEN }: Config,
  print: (line: string) => void,
): Promise<void> {
  if (ADMIN_TOKEN !== undefined) return;
  const token = await makeFirstToken(database.reader(), new Date());
  if (token !== null) print(`Token for writing, shown only this once (or set ADMIN_TOKEN): ${token}`);
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
