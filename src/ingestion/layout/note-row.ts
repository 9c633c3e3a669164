import type { TableRow } from '../reading/table.js';

const NOTE = /^(?:注|备注|说明|附注|填表|制表|审核|复核|负责人|填报|编制|联系人|数据来源|资料来源)/u;

/** Whether a row is a remark below the table: a single cell that begins like one. */
export function isNote({ cells }: TableRow): boolean {
  let only = '';
  for (const cell of cells) {
    if (cell === '') continue;
    if (only !== '') return false;
    only = cell;
  }
  return NOTE.test(only);
}
