import 'reflect-metadata';
import { Command } from 'commander';
import { SETTINGS } from './kernel/config.js';
import { runMigrationCommand } from './server/migration.command.js';
import { runSchemaCommand } from './server/schema.command.js';

const settings = SETTINGS.map(({ name, meaning, fallback }) => `  ${name.padEnd(22)}${meaning} (${fallback})`).join(
  '\n',
);

const program = new Command('shanshui')
  .description('Who works with whom in East–West collaboration, and what came of it.')
  .addHelpText('after', `\nSettings, from the environment (default):\n${settings}\n`);

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
