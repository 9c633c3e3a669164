import type { ImportFile } from '../../src/ingestion/session/import-file.js';
import { csvFile } from './small-dataset.js';

/** One program with a source, clusters, organizations, pairings and a project: everything that observations refer to. */
export const SMALL_PROGRAM: readonly ImportFile[] = [
  csvFile(
    'sources',
    `
    code,title,published
    PAPER,A newspaper,2021-09
    BUREAU,The bureau,2021-10-05`,
  ),
  csvFile(
    'programs',
    `
    code,name,since
    ZS-LPS,中山市—六盘水市,2021-02
    OTHER,别的,2021`,
  ),
  csvFile(
    'clusters',
    `
    code,city,name,lead,members
    TORCH,442000,火炬开发区牵头组团,442000003,442000001
    XIAOLAN,442000,小榄镇牵头组团,442000118,`,
  ),
  csvFile(
    'institutions',
    `
    code,name,kind,division
    SCHOOL-E,中山小学,SCHOOL,442000001001
    SCHOOL-W,大用小学,SCHOOL,520203104`,
  ),
  csvFile(
    'enterprises',
    `
    code,name,division
    FIRM,水城铝业,520204`,
  ),
  csvFile(
    'pairings',
    `
    code,program,kind,supporter,recipient
    CITY,ZS-LPS,CITY,442000,520200
    TORCH-LZ,ZS-LPS,CLUSTER,cluster:TORCH,division:520203`,
  ),
  csvFile(
    'projects',
    `
    code,name,kind,division,pairing,enterprises
    PARK,贾西园,PARK,520281123218,CITY,FIRM`,
  ),
];
