import type { Command } from 'commander';
import { readConfig } from '../config.js';
import { describeDefinitionFault, DefinitionError } from '../../report/definition/definition-fault.js';
import { loadDefinitions } from '../../report/definition/load-definitions.js';
import { REPORT_FORMATS, reportFile } from '../../report/report-file.js';
import { parseReportRequest } from '../../report/report-request.js';
import { loadReportView } from '../../report/view/report-view.loader.js';
import { describeError } from './describe-error.js';
import { ownContext, withRequest } from './with-request.js';
import { writeFileTo } from './write-file.js';

interface ReportOptions {
  readonly division?: string;
  readonly group?: string;
  readonly pairing?: string;
  readonly period?: string;
  readonly side?: string;
  readonly format: string;
  readonly locale?: string;
  readonly output?: string;
  readonly list?: boolean;
  readonly json?: boolean;
}

/** `shanshui report [CODE] --pairing P | --division D | --group G --period T [--format F] [--output O]`, `shanshui report --list` */
export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('write a report on a pairing, a division or a group of divisions, like /reports of the server')
    .argument('[code]', 'code of the report; --list lists them', 'COLLABORATION')
    .option('--pairing <code>', 'pairing that the report is about')
    .option('--division <code>', 'division that the report is about, by code or name')
    .option('--group <code>', 'group of divisions that the report is about')
    .option('--period <period>', '2021, 2021-Q3, 2021-01/2021-08 or ALL')
    .option('--side <side>', 'RECIPIENT or SUPPORTER: only this side of a division or a group')
    .option('--format <format>', REPORT_FORMATS.join(', '), 'html')
    .option('--locale <locale>', 'zh or en', 'zh')
    .option(
      '-o, --output <path>',
      'a file, or a folder in which the file is named for its content; standard output by default',
    )
    .option('--list', 'list the available reports, or the errors in those of REPORTS_DIR')
    .option('--json', 'with --list: print the list as JSON')
    .addHelpText(
      'after',
      '\nExit status: 0 written, 1 refused (the message begins with the error code), 2 not attempted.',
    )
    .action(runReportCommand);
}

async function runReportCommand(
  code: string,
  { list, json = false, output, format, ...given }: ReportOptions,
): Promise<void> {
  if (list) {
    await listReports(json);
    return;
  }
  await withRequest(async (config, database) => {
    const request = parseReportRequest({ code, format }, given, 'zh');
    const view = await loadReportView(ownContext(database, config), request);
    await writeFileTo(reportFile(view, request), output);
  });
}

async function listReports(json: boolean): Promise<void> {
  try {
    const definitions = await loadDefinitions(readConfig().REPORTS_DIR ?? null);
    if (json) {
      const reports = definitions.map(({ code, name, description }) => ({ code, name, description }));
      process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
      return;
    }
    for (const { code, name, description } of definitions) {
      process.stdout.write(`${code.padEnd(24)}${name.zh}  ${name.en}\n${''.padEnd(24)}${description.zh}\n`);
    }
  } catch (error) {
    const text =
      error instanceof DefinitionError ? error.faults.map(describeDefinitionFault).join('\n') : describeError(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
