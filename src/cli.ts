import './kernel/v8-flags.js';
import 'reflect-metadata';
import { Command } from 'commander';
import { SETTINGS } from './server/config.js';
import { addRollupCommands } from './rollup/cube/rollup.command.js';
import { addExportCommand } from './server/commands/export.command.js';
import { runImportCommand } from './server/commands/import.command.js';
import { runMigrationCommand } from './server/commands/migration.command.js';
import { addReportCommand } from './server/commands/report.command.js';
import { runSynthCommand } from './server/commands/synth.command.js';
import { runTemplateCommand } from './server/commands/template.command.js';
import { withData } from './server/commands/with-data.js';
import { runSchemaCommand } from './server/commands/schema.command.js';

const settings = SETTINGS.map(({ name, meaning, fallback }) => `  ${name.padEnd(22)}${meaning} (${fallback})`).join(
  '\n',
);

const program = new Command('shanshui')
  .version('0.1.0')
  .description('Who works with whom in East–West collaboration, and what came of it.')
  .addHelpText('after', `\nSettings, from the environment (default):\n${settings}\n`);

program
  .command('import')
  .description('take in files of figures, places, pairings …: all of them or, at the first fault, none')
  .argument('[files...]', 'files of one kind, with --kind')
  .option('--dir <folder>', 'every file of a folder, each named for its kind: observations.csv, pairings.csv …')
  .option('--kind <kind>', 'what the files hold: observations, pairings …')
  .option('--mode <mode>', 'strict: one fault and nothing is written; partial: the rows without fault are', 'strict')
  .option('--merged <how>', 'repeat: cells merged among the rows stand for all that they cover; else they are refused')
  .option('--dry-run', 'write nothing; say what would happen')
  .option('--idempotency-key <key>', 'whoever sends the same key again is given the first receipt')
  .option('--json', 'print the receipt as JSON, with its messages in both languages')
  .option('--lang <language>', 'zh or en: what the receipt is in; else as the terminal, or as the files')
  .addHelpText(
    'after',
    '\nExit status: 0 applied, 1 rejected (nothing was written), 2 could not be tried.\n' +
      'The same bytes again write nothing: the first receipt is printed.',
  )
  .action(runImportCommand);

addReportCommand(program);
addExportCommand(program);
program
  .command('template')
  .description('write an empty file with the columns of a kind, to be filled in and imported')
  .argument('<kind>', 'observations, pairings …')
  .option('--xlsx', 'a workbook, with a sheet that explains the columns')
  .option('--language <language>', 'zh: Chinese headers; en: English ones', 'zh')
  .option('--example', 'with a row that shows what may stand in it (CSV)')
  .action(runTemplateCommand);

addRollupCommands(program, withData);

program
  .command('synth')
  .description(
    'invent organizations, pairings and figures, all marked SYNTHETIC: never into data that anyone relies on',
  )
  .option('--figures <number>', 'about how many figures', '100000')
  .option('--seed <number>', 'same seed, same data', '7')
  .action(runSynthCommand);

program
  .command('schema')
  .description('write the GraphQL schema into schema/, as it is')
  .option('--check', 'write nothing; fail if the files there are out of date')
  .action(runSchemaCommand);

program
  .command('migration')
  .description('write a migration from what the tables in the code have become')
  .option('--name <name>', 'what it does, in kebab-case')
  .option('--check', 'write nothing; fail if a migration is missing')
  .action(runMigrationCommand);

await program.parseAsync();
