import { codeCell, nameCell, noteCell, partialDateCell, textUpTo, urlCell } from './cell.js';
import { optional, required } from './row.js';
import type { ThingKind } from './thing.js';

const columns = {
  code: required(codeCell),
  title: required(textUpTo(500)),
  title_en: optional(textUpTo(500)),
  publisher: optional(nameCell),
  published: optional(partialDateCell),
  url: optional(urlCell),
  note: optional(noteCell),
};

export const sourceKind: ThingKind<typeof columns> = {
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
