import './kernel/memory/v8-flags.js';
import 'reflect-metadata';
import { Command } from 'commander';
import { changeToCallersFolder, SETTINGS } from './server/config.js';

// A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

changeToCallersFolder();

/** Exit status of a command that was not used as it can be: nothing was attempted. */
const WRONG_USE = 2;

const settings = SETTINGS.map(({ name, meaning, fallback }) => `  ${name.padEnd(22)}${meaning} (${fallback})`).join(
  '\n',
);

const program = new Command('shanshui')
  .version('0.1.0')
  // Before the commands are added, which inherit it.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USE))
  .description('Who works with whom in East–West collaboration, and with what results.')
  .addHelpText('after', `\nSettings, from the environment (default):\n${settings}\n`);

/**
 * Each command with what it needs, which is loaded when it is called: the whole program takes seconds. The order is that
 * of the help.
 */
const COMMANDS: readonly (readonly [names: readonly string[], add: () => Promise<void> | void])[] = [
  [
    ['import'],
    () => {
      program
        .command('import')
        .description('import files of observations, divisions, pairings and other kinds, all together or none')
        .argument('[files...]', 'files of one kind, with --kind; - for standard input')
        .option(
          '--dir <folder>',
          'import every file of a folder; each is named for its kind: observations.csv, pairings.csv …',
        )
        .option('--kind <kind>', 'kind of the files: observations, pairings …')
        .option(
          '--mode <mode>',
          'strict: any error rejects the import; partial: rows without errors are written',
          'strict',
        )
        .option('--merged <how>', 'repeat: a merged cell applies to every row it covers; otherwise it is an error')
        .option('--override-corrections', 'let rows replace corrections that were made by hand, with a reason')
        .option('--dry-run', 'write nothing; report what would happen, and how cross tables were understood')
        .option('--layout <file>', 'read cross tables as this layout says (JSON, saved from a dry run)')
        .option(
          '--save-layout <file>',
          'save how the cross tables of a dry run were understood, to be corrected and kept',
        )
        .option(
          '--idempotency-key <key>',
          'a second import with the same key writes nothing and returns the first receipt',
        )
        .option('--json', 'print the receipt as JSON, with its messages in both languages')
        .option(
          '--lang <language>',
          'language of the receipt, zh or en; by default that of the terminal or of the files',
        )
        .addHelpText(
          'after',
          '\nExit status: 0 applied, 1 rejected (nothing was written), 2 not attempted.\n' +
            'Importing the same bytes again writes nothing and prints the first receipt.',
        )
        .action(async (...given: Parameters<typeof import('./server/commands/import.command.js').runImportCommand>) => {
          const { runImportCommand } = await import('./server/commands/import.command.js');
          await runImportCommand(...given);
        });
    },
  ],
  [
    ['report'],
    async () => {
      const { addReportCommand } = await import('./server/commands/report.command.js');
      addReportCommand(program);
    },
  ],
  [
    ['export'],
    async () => {
      const { addExportCommand } = await import('./server/commands/export.command.js');
      addExportCommand(program);
    },
  ],
  [
    ['template'],
    () => {
      program
        .command('template')
        .description('write an empty file with the columns of a kind, to fill in and import')
        .argument('<kind>', 'observations, pairings …')
        .option('--xlsx', 'write a workbook, with a sheet that explains the columns')
        .option('--language <language>', 'language of the headers: zh or en', 'zh')
        .option('--example', 'add an example row (CSV)')
        .action(
          async (...given: Parameters<typeof import('./server/commands/template.command.js').runTemplateCommand>) => {
            const { runTemplateCommand } = await import('./server/commands/template.command.js');
            await runTemplateCommand(...given);
          },
        );
    },
  ],
  [
    ['rollup'],
    async () => {
      const { addRollupCommands } = await import('./rollup/cube/verify/rollup.command.js');
      const { withData } = await import('./server/commands/with-data.js');
      addRollupCommands(program, withData);
    },
  ],
  [
    ['audit', 'keys'],
    async () => {
      const { addKeyCommands } = await import('./agency/keys.command.js');
      const { withData } = await import('./server/commands/with-data.js');
      addKeyCommands(program, withData);
    },
  ],
  [
    ['backup', 'restore'],
    async () => {
      const { addBackupCommands } = await import('./server/commands/backup.command.js');
      addBackupCommands(program);
    },
  ],
  [
    ['partner'],
    async () => {
      const { addPartnerCommands } = await import('./server/commands/partner.command.js');
      addPartnerCommands(program);
    },
  ],
  [
    ['gateway'],
    () => {
      program
        .command('gateway')
        .description('serve the graph of all partners with the shared graph of another process (SHARED_GRAPH_URL)')
        .action(async () => {
          const { runGatewayCommand } = await import('./server/commands/gateway.command.js');
          await runGatewayCommand();
        });
    },
  ],
  [
    ['migrate'],
    async () => {
      const { addMigrateCommand } = await import('./server/commands/migrate.command.js');
      addMigrateCommand(program);
    },
  ],
  [
    ['distribute'],
    async () => {
      const { addDistributeCommand } = await import('./server/commands/distribute.command.js');
      addDistributeCommand(program);
    },
  ],
  [
    ['synth'],
    () => {
      program
        .command('synth')
        .description(
          'generate synthetic organizations, pairings and observations, all marked SYNTHETIC; never use it on real data',
        )
        .option('--figures <number>', 'approximate number of observations', '100000')
        .option('--organizations <number>', 'at least so many institutions and enterprises, on both sides')
        .option('--pairings <number>', 'at least so many pairings, most of them of villages, schools and hospitals')
        .option('--seed <number>', 'seed: the same seed generates the same data', '7')
        .action(async (...given: Parameters<typeof import('./server/commands/synth.command.js').runSynthCommand>) => {
          const { runSynthCommand } = await import('./server/commands/synth.command.js');
          await runSynthCommand(...given);
        });
    },
  ],
  [
    ['schema'],
    () => {
      program
        .command('schema')
        .description('write the schema files in schema/')
        .option('--check', 'write nothing; fail if the files are out of date')
        .action(async (...given: Parameters<typeof import('./server/commands/schema.command.js').runSchemaCommand>) => {
          const { runSchemaCommand } = await import('./server/commands/schema.command.js');
          await runSchemaCommand(...given);
        });
    },
  ],
  [
    ['migration'],
    () => {
      program
        .command('migration')
        .description('write a migration for changes of the tables in the code')
        .option('--name <name>', 'name of the migration, in kebab-case')
        .option('--check', 'write nothing; fail if a migration is missing')
        .action(
          async (...given: Parameters<typeof import('./server/commands/migration.command.js').runMigrationCommand>) => {
            const { runMigrationCommand } = await import('./server/commands/migration.command.js');
            await runMigrationCommand(...given);
          },
        );
    },
  ],
];

const called = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '';
const known = COMMANDS.filter(([names]) => names.includes(called));
for (const [, add] of known.length > 0 ? known : COMMANDS) await add();
await program.parseAsync();
