import type { Command } from 'commander';
import { type MadeBackup, makeBackup, stopArchiving } from '../../database/backup/make-backup.js';
import { type Restored, restoreBackup } from '../../database/backup/restore-backup.js';
import { invalid } from '../../kernel/errors.js';
import { readConfig } from '../config.js';
import { failedWith } from './failed-with.js';
import { StepProgress } from '../data/step-progress.js';

interface BackupCommandOptions {
  readonly keep?: string;
  readonly json?: boolean;
}

interface RestoreCommandOptions {
  readonly until?: string;
  readonly backup?: string;
  readonly json?: boolean;
}

const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `shanshui backup DIR`, `shanshui backup --stop`, `shanshui restore DIR [--until TIME]` */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('back up the database into a folder, while it is in use')
    .argument('[folder]', 'where the backups are kept; from then on the log is archived there too')
    .option('--keep <number>', 'remove all backups but so many, and the log that only they need')
    .option('--stop', 'archive the log no longer')
    .option('--json', 'print what was written as JSON')
    .addHelpText(
      'after',
      '\nThe embedded database (DATA_DIR) is copied with its log, and every state from then on can be restored. With\n' +
        'DATABASE_URL, pg_dump writes one state. A backup is as secret as the data: it holds the password of the database.\n',
    )
    .action((folder: string | undefined, options: BackupCommandOptions & { stop?: boolean }) =>
      (options.stop === true ? runStop(options) : runBackup(folder, options)).catch(failedWith),
    );
  program
    .command('restore')
    .description('restore a backup onto an empty data folder, or into an empty database')
    .argument('<folder>', 'folder of the backups')
    .option('--until <time>', 'the moment whose state to restore: 2026-11-26T21:30, in local time unless it ends in Z')
    .option('--backup <name>', 'the backup to begin with; by default the newest from before that moment')
    .option('--json', 'print what was restored as JSON')
    .action((folder: string, options: RestoreCommandOptions) => runRestore(folder, options).catch(failedWith));
}

async function runBackup(folder: string | undefined, { keep, json = false }: BackupCommandOptions): Promise<void> {
  if (folder === undefined) throw invalid('folder', null, 'the folder of the backups');
  const kept = keep === undefined ? undefined : Number(keep);
  if (kept !== undefined && (!Number.isSafeInteger(kept) || kept < 1)) {
    throw invalid('keep', keep, 'a whole number, 1 or more');
  }
  const { DATABASE_URL, DATA_DIR } = readConfig();
  const progress = new StepProgress(process.stderr);
  try {
    const made = await makeBackup(folder, {
      databaseUrl: DATABASE_URL,
      dataDir: DATA_DIR,
      keep: kept,
      log: print,
      onBytes: (bytes) => {
        progress.say('copying the database', `${Math.round(bytes / 1_048_576).toString()} MB`);
      },
    });
    progress.stop();
    process.stdout.write(json ? `${JSON.stringify(describeBackup(made), null, 2)}\n` : `${sayBackup(made)}\n`);
  } finally {
    progress.stop();
  }
}

function describeBackup({ backup, removed, continuous }: MadeBackup): object {
  const { name, file, note } = backup;
  const { kind, startedAt, finishedAt, bytes, sha256 } = note;
  return { backup: name, file, kind, startedAt, finishedAt, bytes, sha256, continuous, removed };
}

function sayBackup({ backup, removed, continuous }: MadeBackup): string {
  const size = (backup.note.bytes / 1_048_576).toFixed(1);
  return [
    `${backup.file} (${size} MB)`,
    ...(continuous ? ['Every later state can be restored too, up to about a minute ago: restore --until TIME.'] : []),
    ...(removed.length === 0 ? [] : [`Removed: ${removed.join(', ')}`]),
  ].join('\n');
}

async function runStop({ json = false }: BackupCommandOptions): Promise<void> {
  const stopped = await stopArchiving(readConfig().DATA_DIR);
  if (json) process.stdout.write(`${JSON.stringify({ stopped })}\n`);
  else process.stdout.write(stopped ? 'The log is archived no longer.\n' : 'The log was not archived.\n');
}

async function runRestore(folder: string, { until, backup, json = false }: RestoreCommandOptions): Promise<void> {
  const moment = until === undefined ? null : new Date(until);
  if (moment !== null && Number.isNaN(moment.getTime())) {
    throw invalid('until', until, 'a time such as 2026-11-26T21:30 or 2026-11-26T13:30:00Z');
  }
  const { DATABASE_URL, DATA_DIR } = readConfig();
  const restored = await restoreBackup(folder, {
    databaseUrl: DATABASE_URL,
    dataDir: DATA_DIR,
    until: moment,
    backup: backup ?? null,
    log: print,
  });
  process.stdout.write(
    json ? `${JSON.stringify(describeRestored(restored), null, 2)}\n` : `${sayRestored(restored, moment)}\n`,
  );
}

function describeRestored({ backup, lastCommit, endsEarlier }: Restored): object {
  return { backup: backup.name, lastCommit, endsEarlier };
}

function sayRestored({ backup, lastCommit, endsEarlier }: Restored, until: Date | null): string {
  const last =
    backup.note.kind === 'DUMP'
      ? `the state of ${backup.note.startedAt}, as a dump holds nothing later`
      : lastCommit === null
        ? 'nothing was committed after the copy'
        : `last commit ${lastCommit.toISOString()}`;
  return [
    `Restored from ${backup.name}: ${last}. Start the server as usual.`,
    ...(endsEarlier && until !== null
      ? [`The archived log ends before ${until.toISOString()}: what was committed after its end is missing.`]
      : []),
  ].join('\n');
}
