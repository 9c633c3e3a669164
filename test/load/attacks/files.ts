import { HOSTILE_FILES } from '../../ingestion/reading/hostile-files.js';
import { type Attack, posting, uploading } from './attack.js';

const HEADER = 'metric,place,period,value\n';

/** Files that are read in a test of their own too: it takes half a minute to make them. */
export const HOSTILE: readonly Attack[] = HOSTILE_FILES.map(([what, make]) => ({
  what,
  act: uploading(make, 'a.xlsx'),
}));

/** What is uploaded by somebody who may import. */
export const FILES: readonly Attack[] = [
  {
    what: 'three hundred thousand wrong rows',
    act: uploading(() => Buffer.from(HEADER + 'NOTHING,nowhere,never,many\n'.repeat(300_000))),
  },
  { what: 'a million empty lines', act: uploading(() => Buffer.from(`${HEADER}${'\n'.repeat(1_000_000)}`)) },
  { what: 'a hundred thousand columns', act: uploading(() => Buffer.from(`${'a,'.repeat(100_000)}\n`)) },
  { what: 'bytes of no encoding', act: uploading(() => Buffer.from('fffe00d8'.repeat(100_000), 'hex')) },
  {
    what: 'a form of ten thousand files',
    act: posting(
      `${'--x\r\ncontent-disposition: form-data; name="sources"; filename="a.csv"\r\n\r\ncode\r\n'.repeat(10_000)}--x--`,
      { 'content-type': 'multipart/form-data; boundary=x', authorization: 'Bearer nothing' },
      '/imports',
    ),
  },
];
