import type { ImportFile } from '../../src/ingestion/session/import-file.js';
import type { ImportKind } from '../../src/ingestion/fault/import-kind.js';

/** The text of a file; lines may be indented like the test. */
export function csvFile(kind: ImportKind, text: string, name = `${kind}.csv`): ImportFile {
  const lines = text.trim().split('\n');
  return { kind, name, content: Buffer.from(`${lines.map((line) => line.trim()).join('\n')}\n`) };
}

/** The same rows in other bytes: the same bytes would only return their first receipt. */
export function again(file: ImportFile): ImportFile {
  if (!Buffer.isBuffer(file.content)) throw new Error('only files in memory can be changed');
  return { ...file, content: Buffer.concat([file.content, Buffer.from('\n')]) };
}

/** Zhongshan, whose towns are children of the city; Liupanshui; Foshan and Zhaoqing with one town each. */
export const SMALL_DIVISIONS = `
  code,name,level,parent,valid_from
  440000,广东省,PROVINCE,,
  442000,中山市,CITY,440000,
  442000001,石岐街道,TOWN,442000,
  442000002,东区街道,TOWN,442000,
  442000003,中山港街道,TOWN,442000,
  442000007,民众街道,TOWN,442000,2021
  442000101,黄圃镇,TOWN,442000,
  442000118,小榄镇,TOWN,442000,2021
  442000118201,埒西一村村民委员会,VILLAGE,442000118,
  442000001001,凤鸣社区居民委员会,VILLAGE,442000001,
  440600,佛山市,CITY,440000,
  440606,顺德区,DISTRICT,440600,
  440606104,龙江镇,TOWN,440606,
  441200,肇庆市,CITY,440000,
  441224,怀集县,DISTRICT,441200,
  441224109,岗坪镇,TOWN,441224,
  520000,贵州省,PROVINCE,,
  520200,六盘水市,CITY,520000,
  520201,钟山区,DISTRICT,520200,
  520203,六枝特区,DISTRICT,520200,
  520203104,大用镇,TOWN,520203,
  520203109,新窑镇,TOWN,520203,
  520203109212,联盟村村民委员会,VILLAGE,520203109,
  520203205,新场乡,TOWN,520203,
  520204,水城区,DISTRICT,520200,2020
  520204205,杨梅乡,TOWN,520204,
  520281,盘州市,DISTRICT,520200,
  520281123,盘关镇,TOWN,520281,
  520281123218,贾西村村民委员会,VILLAGE,520281123,
  520281202,普田回族乡,TOWN,520281,
  520500,毕节市,CITY,520000,
  520523,金沙县,DISTRICT,520500,
`;
