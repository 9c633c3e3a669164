import { openOrm } from '../data/orm.js';

/** Nothing is connected to: what the tables should be is compared with the snapshot beside the migrations. */
const NOWHERE = 'postgresql://nobody@127.0.0.1:1/nothing';

/** `shanshui migration [--name NAME] [--check]` */
export async function runMigrationCommand({ check = false, name }: { check?: boolean; name?: string }): Promise<void> {
  const orm = await openOrm({ url: NOWHERE, writesMigrations: true });
  try {
    if (!(await orm.migrator.checkSchema())) {
      console.log('The migrations say all that the code does.');
    } else if (check) {
      console.error(
        'The tables in the code have changed. Write a migration with: npm run -s shanshui -- migration --name NAME',
      );
      process.exitCode = 1;
    } else {
      const { fileName } = await orm.migrator.create(undefined, false, false, name);
      console.log(`migrations/${fileName}`);
    }
  } finally {
    await orm.close();
  }
}
