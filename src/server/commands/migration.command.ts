import { openOrm } from '../data/orm.js';

/** No database is contacted: the entities are compared with the snapshot of the migrations. */
const NOWHERE = 'postgresql://nobody@127.0.0.1:1/nothing';

/** `shanshui migration [--name NAME] [--check]` */
export async function runMigrationCommand({ check = false, name }: { check?: boolean; name?: string }): Promise<void> {
  const orm = await openOrm({ url: NOWHERE, writesMigrations: true });
  try {
    if (!(await orm.migrator.checkSchema())) {
      console.log('The migrations are up to date.');
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
