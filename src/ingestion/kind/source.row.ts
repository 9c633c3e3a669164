import { codeCell, nameCell, noteCell, partialDateCell, textUpTo, urlCell } from '../column/cell.js';
import { codeWords, dateWords, NOTE, words } from '../column/column-words.js';
import { optional, required } from '../column/row.js';
import type { RecordKind } from './record-kind.js';

const columns = {
  code: required(codeCell, codeWords('XKB-EXAMPLE')),
  title: required(
    textUpTo(500),
    words(
      '标题',
      { en: 'The title of the publication or file.', zh: '报道或文件的标题。' },
      '东西部协作季报',
      '题名',
      '名称',
    ),
  ),
  title_en: optional(textUpTo(500), words('英文标题', { en: 'The title in English.', zh: '英文标题。' })),
  publisher: optional(
    nameCell,
    words('发布单位', { en: 'The publisher.', zh: '发布或出版单位。' }, '', '出版单位', '发布机构'),
  ),
  published: optional(partialDateCell, dateWords('发布日期', '2021-09', '出版日期', '发布时间')),
  url: optional(
    urlCell,
    words('网址', { en: 'The URL, starting with https://.', zh: '网址，以 https:// 开头。' }, '', '链接'),
  ),
  note: optional(noteCell, NOTE),
};

export const sourceKind: RecordKind<typeof columns> = {
  kind: 'sources',
  table: 'source',
  reference: 'source',
  columns,
  fields: ({ title, title_en, publisher, published, url, note }) => ({
    title: { title },
    title_en: { title_en },
    publisher: { publisher },
    published: { published },
    url: { url },
    note: { note },
  }),
};
