import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { RequestContext } from '../../kernel/context.js';
import { formatError } from './format-error.js';
import { answerErrors } from './answer-errors.js';
import { answerStatus } from './answer-status.js';
import { costPlugin, limitRules } from './limits.js';
import { requestChecks } from './request-checks.js';
import { accounting } from './accounting.js';
import { answerWriter, isWritten } from './answer-writer.js';
import { Introspections, pacedExecution } from './executor.js';
import type { KnownDocuments } from './known-documents.js';
import { reservedAliases } from './validation/reserved-aliases.js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  /** Drained when Apollo stops; null if queries run without HTTP. */
  readonly httpServer: Server | null;
  readonly log: Logger;
  /** Learns the documents that are executed. */
  readonly documents?: KnownDocuments | null;
  /** False lets graphql-js execute everything. */
  readonly isPlanned?: boolean;
  /** What answers instead of the schema alone: the graph of a hub. */
  readonly gateway?: ApolloServerOptionsWithGateway<RequestContext>['gateway'];
}

/** Starts Apollo on a schema, with the limits and error format of the server. */
export async function startApollo({
  schema,
  config,
  httpServer,
  log,
  isPlanned = true,
  documents,
  gateway,
}: ApolloOptions): Promise<ApolloServer<RequestContext>> {
  const introspections = new Introspections();
  const apollo = new ApolloServer<RequestContext>({
    gateway:
      gateway ??
      pacedExecution(schema, {
        ...{ introspections, most: config.MAX_ANSWER_LENGTH, isPlanned },
        ...(documents ? { documents } : {}),
      }),
    stringifyResult: (result) => (isWritten(result.data) ? '' : JSON.stringify(result)),
    introspection: config.INTROSPECTION,
    // Suggestions would spell out the names that introspection hides.
    hideSchemaDetailsFromClientErrors: !config.INTROSPECTION,
    // Nothing is stored for a client: a hash without its query is refused.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    // Nothing is authorized by cookies; `guard.ts` refuses what a page of another site asks.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: config.MAX_TOKENS },
    validationRules: [...limitRules(config), ...(gateway ? [reservedAliases] : [])],
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      requestChecks(),
      costPlugin(config, introspections),
      answerErrors(),
      accounting(),
      answerWriter(config.MAX_ANSWER_LENGTH),
      answerStatus(),
      // It would inspect every field of every answer; `http.ts` sets `no-store` once.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...(httpServer ? [ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: config.STOP_MS })] : []),
    ],
    logger: {
      debug: (message) => {
        log.debug(message);
      },
      info: (message) => {
        log.info(message);
      },
      warn: (message) => {
        log.warn(message);
      },
      error: (message) => {
        log.error(message);
      },
    },
  });
  await apollo.start();
  return apollo;
}
