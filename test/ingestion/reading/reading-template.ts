import { csvFile } from '../../support/small-dataset.js';
import { SMALL_PROGRAM } from '../../support/small-program.js';
import { filledTemplate, SMALL } from '../../support/templates.js';

/** Ended divisions, two of them merged, one split; and two villages of the same name. */
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

/** Pairings of the same parties: of another program, and of another kind. */
const MORE_PAIRINGS = csvFile(
  'pairings',
  `
    code,program,kind,supporter,recipient,since,until
    CITY-OTHER,OTHER,CITY,442000,520200,2022,
    TORCH-LZ-2,ZS-LPS,OTHER,cluster:TORCH,division:520203,2023,`,
);

/** The data that the cases refer to: metrics, a few divisions with a history, one program. */
export function readingTemplate(): Promise<string> {
  return filledTemplate('reading', [SMALL, HISTORY, SMALL_PROGRAM, [MORE_PAIRINGS]]);
}
