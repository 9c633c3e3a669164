import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { pino } from 'pino';
import { EXPORT_FORMATS, type ExportFormat, parseExportRequest } from '../../export/export-request.js';
import { makeExport } from '../../export/make-export.js';
import { invalid } from '../../kernel/errors.js';
import { startApollo } from '../graphql/apollo.js';
import { executeThrough } from '../graphql/execute.js';
import { limitRules } from '../graphql/limits.js';
import { buildApi } from '../graphql/schema.js';
import { ownContext, withRequest } from './with-request.js';
import { writeFileTo } from './write-file.js';

interface ExportOptions {
  readonly format: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly list?: string;
  readonly locale: string;
  readonly codes: string;
  readonly name?: string;
  readonly output?: string;
}

/** `shanshui export QUERY.graphql [--format xlsx] [--variables JSON] [--list PATH] [--output O]` */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the result of a GraphQL query as a table, like /exports of the server')
    .argument('<file>', 'file with the query; - for standard input')
    .option('--format <format>', EXPORT_FORMATS.join(', '), 'csv')
    .option('--variables <json>', 'variables of the query')
    .option('--operation <name>', 'operation to run, if the query has several')
    .option('--list <path>', 'list whose items become the rows: city.pairings')
    .option('--locale <locale>', 'zh or en', 'zh')
    .option('--codes <how>', 'text: keep codes as text in spreadsheets; plain: for programs', 'text')
    .option('--name <name>', 'name of the file, without extension')
    .option(
      '-o, --output <path>',
      'a file, or a folder in which the file is named for its content; standard output by default',
    )
    .addHelpText(
      'after',
      '\nExit status: 0 written, 1 refused (the message begins with the error code), 2 not attempted.',
    )
    .action(runExportCommand);
}

async function runExportCommand(file: string, options: ExportOptions): Promise<void> {
  await withRequest(async (config, database) => {
    const { format, output, operation, ...given } = options;
    const query = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    const request = parseExportRequest(parseFormat(format), { ...given, query, operationName: operation }, 'zh');
    const log = pino({ level: config.LOG_LEVEL }, pino.destination({ dest: 2, sync: true }));
    const schema = await buildApi();
    const apollo = await startApollo({ schema, config, httpServer: null, log });
    try {
      const execute = executeThrough(apollo, () => ownContext(database, config));
      const limits = { maxTokens: config.MAX_TOKENS, rules: limitRules(config) };
      const options = { schema, execute, ...limits, now: new Date() };
      await writeFileTo(await makeExport(request, options), output);
    } finally {
      await apollo.stop();
    }
  });
}

function parseFormat(given: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one === given);
  if (format) return format;
  throw invalid('format', given, `one of ${EXPORT_FORMATS.join(', ')}`);
}
