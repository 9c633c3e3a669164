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
  // Provinces, and neighbourhoods of Shanghai that bear their everyday names.
  csvFile(
    'divisions',
    `
    code,name,level,parent
    310000,上海市,PROVINCE,
    310100,市辖区,CITY,310000
    310101,黄浦区,DISTRICT,310100
    310101001,外滩街道,TOWN,310101
    310101001001,江苏,VILLAGE,310101001
    310101001002,陕西,VILLAGE,310101001
    310101001003,云南,VILLAGE,310101001
    320000,江苏省,PROVINCE,
    450000,广西壮族自治区,PROVINCE,
    460000,海南省,PROVINCE,
    520502,七星关区,DISTRICT,520500
    520521,大方县,DISTRICT,520500
    530000,云南省,PROVINCE,
    610000,陕西省,PROVINCE,`,
    'provinces.csv',
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
