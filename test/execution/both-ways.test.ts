import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApolloServer } from '@apollo/server';
import fc from 'fast-check';
import { type GraphQLSchema, parse } from 'graphql';
import { pino } from 'pino';
import { PUBLIC_READER } from '../../src/access/caller.js';
import { toSubgraph } from '../../src/federation/subgraph.js';
import type { RequestContext } from '../../src/kernel/context.js';
import { readConfig } from '../../src/server/config.js';
import { connectDatabase, type Database } from '../../src/server/data/database.js';
import { executePaced, writePaced } from '../../src/server/graphql/executor.js';
import { paceSchema } from '../../src/server/graphql/paced-schema.js';
import { startApollo } from '../../src/server/graphql/apollo.js';
import { newRequestContext } from '../../src/server/graphql/execute.js';
import { buildApi } from '../../src/server/graphql/schema.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { randomOperation, type RandomOperation } from '../support/random/random-operation.js';
import { SMALL_PROGRAM } from '../support/small-program.js';
import { filledTemplate, SMALL } from '../support/templates.js';
import { certain } from './certain.js';

/** FUZZ_SEED and FUZZ_RUNS repeat a finding or search longer. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 15);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 250);

describe('a query executed by its plan', () => {
  let file: TestDatabase;
  let database: Database;
  let schema: GraphQLSchema;
  let paced: GraphQLSchema;
  let planned: ApolloServer<RequestContext>;
  let plain: ApolloServer<RequestContext>;
  const config = readConfig({ STATEMENT_TIMEOUT_MS: '10000', MAX_COST: '50000', MAX_ANSWER_LENGTH: '60000' });

  beforeAll(async () => {
    file = await createTestDatabase(await filledTemplate('fuzz', [SMALL, SMALL_PROGRAM]));
    database = await connectDatabase(file.url, config);
    schema = toSubgraph(await buildApi());
    paced = paceSchema(schema, config.MAX_ANSWER_LENGTH);
    const options = { schema, config, httpServer: null, log: pino({ level: 'silent' }) };
    planned = await startApollo(options);
    plain = await startApollo({ ...options, schema: toSubgraph(await buildApi()), isPlanned: false });
  }, 120_000);

  afterAll(async () => {
    await planned.stop();
    await plain.stop();
    await database.close();
    await file.drop();
  });

  const NOW = new Date('2024-05-01T00:00:00Z');
  const answerOf = async (apollo: ApolloServer<RequestContext>, asked: RandomOperation): Promise<string> => {
    const contextValue = { ...newRequestContext(database.reader(), config, PUBLIC_READER, 'the-request'), now: NOW };
    const { body, http } = await apollo.executeOperation(asked, { contextValue });
    if (body.kind !== 'single') throw new Error('an incremental answer');
    return JSON.stringify([http.status ?? 200, [...http.headers], certain(body.singleResult)], null, 1);
  };

  /** The answer as JSON, whether it was written while it was executed or is made of objects. */
  const writtenAs = async (
    execute: typeof executePaced | typeof writePaced,
    { query, variables, operationName }: RandomOperation,
  ): Promise<string> => {
    const context = { ...newRequestContext(database.reader(), config, PUBLIC_READER, 'the-request'), now: NOW };
    const asked = { document: parse(query), operationName: operationName ?? null, variables };
    const answer = await execute(paced, { ...asked, context, most: config.MAX_ANSWER_LENGTH, isPlanned: true });
    if (!('data' in answer || 'errors' in answer)) return (answer as readonly string[]).join('');
    return JSON.stringify(
      answer.errors ? certain({ ...answer, errors: answer.errors.map((one) => one.toJSON()) }) : answer,
    );
  };

  it('has the data and the errors that graphql-js gives, to the byte', async () => {
    const seen = { data: 0, errors: 0, both: 0 };
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const asked = randomOperation(schema, gen);
        const [one, other] = await Promise.all([answerOf(planned, asked), answerOf(plain, asked)]);
        expect({ asked, answer: one }).toEqual({ asked, answer: other });
        if (/"data": \{/.test(one)) {
          const [text, objects] = await Promise.all([writtenAs(writePaced, asked), writtenAs(executePaced, asked)]);
          expect({ asked, text }).toEqual({ asked, text: objects });
        }
        const [hasErrors, hasData] = [one.includes('"errors"'), /"data": \{/.test(one)];
        seen[hasErrors && hasData ? 'both' : hasErrors ? 'errors' : 'data'] += 1;
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    if (process.env['FUZZ_RUNS']) console.log(seen);
    // The comparison says something only if answers of all kinds were compared.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(RUNS / 50);
  }, 3_600_000);
});
