import { importFiles } from '../../../src/ingestion/import-files.js';
import { formatReceipt } from '../../../src/ingestion/format-receipt.js';
import { openOrm } from '../../../src/server/orm.js';
import { migrate } from '../../../src/server/migration.js';
import { ensureTemplate } from '../../support/database.js';
import { csvFile, SMALL_DIVISIONS } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { metricsFile } from '../../support/templates.js';

/** Places that have ended, two of them in one, one of them split; and two villages of one name. */
const HISTORY = [
  csvFile(
    'divisions',
    `
    code,name,level,parent,valid_from,valid_to
    442000100,小榄镇,TOWN,442000,,2020
    442000104,东升镇,TOWN,442000,,2020
    520221,水城县,DISTRICT,520200,,2020-06
    520203104201,岩脚村村民委员会,VILLAGE,520203104,,
    520281123201,岩脚村村民委员会,VILLAGE,520281123,,`,
    'history.csv',
  ),
  csvFile(
    'successions',
    `
    predecessor,successor,kind,date
    442000100,442000118,MERGE,2021-01
    442000104,442000118,MERGE,2021-01
    520221,520204,SPLIT,2020-07
    520221,520201,SPLIT,2020-07`,
  ),
];

/** The metrics, a few places with a history, one program: what the cases speak about. */
export async function readingTemplate(): Promise<string> {
  await ensureTemplate('reading', async (url) => {
    const orm = await openOrm({ url });
    try {
      await migrate(orm);
      for (const files of [[csvFile('divisions', SMALL_DIVISIONS), metricsFile()], HISTORY, SMALL_PROGRAM]) {
        const receipt = await importFiles(orm, files, { now: new Date('2024-01-01') });
        if (receipt.status === 'REJECTED') throw new Error(formatReceipt(receipt));
      }
    } finally {
      await orm.close();
    }
  });
  return 'reading';
}
