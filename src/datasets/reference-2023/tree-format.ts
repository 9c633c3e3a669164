/** One division in `divisions.br`; name, level, kind and parent are derived. */
export interface StoredDivision {
  readonly code: string;
  readonly officialName: string;
  /** Null if it consists of the most common reading of every character. */
  readonly pinyin: string | null;
}

export interface StoredTree {
  /** Every division after its ancestors. */
  readonly divisions: Iterable<StoredDivision>;
  /** The most common reading of a character in names of divisions. */
  readonly readings: ReadonlyMap<string, string>;
}

/**
 * Endings that are encoded as one letter. The first match is used, so that longer ones precede their own endings. Part of
 * the format: a file can only be read with the endings it was written with.
 */
const ENDINGS = [
  '村村民委员会',
  '社区居民委员会',
  '社区居委会',
  '村民委员会',
  '居民委员会',
  '村村委会',
  '村委会',
  '居委会',
  '社区',
  '生活区',
  '嘎查',
  '村',
  '街道',
  '镇',
  '乡',
  '',
];

/** Writes the tree as columns, which compress better and parse faster than rows: codes, endings, stems, pinyin, readings. */
export function writeTree({ divisions, readings }: StoredTree): string {
  const codes: string[] = [];
  const endings: string[] = [];
  const stems: string[] = [];
  const pinyin: string[] = [];
  let previous = '';
  for (const division of divisions) {
    const ending = ENDINGS.findIndex((text) => division.officialName.endsWith(text));
    codes.push(abbreviateCode(division.code, previous));
    endings.push(ending.toString(36));
    stems.push(division.officialName.slice(0, division.officialName.length - (ENDINGS[ending] ?? '').length));
    pinyin.push(division.pinyin ?? '');
    previous = division.code;
  }
  const table = [...readings].map((entry) => entry.join(' '));
  const columns = [codes.join('\n'), endings.join(''), stems.join('\n'), pinyin.join('\n'), table.join('\n')];
  return columns.join('\0');
}

/** Reads the content of `divisions.br`. The divisions are read once, in order. */
export function readTree(text: string): StoredTree {
  const [codes = '', endings = '', stems = '', pinyin = '', table = ''] = text.split('\0');
  const readings = table.split('\n').map((line) => line.split(' ') as [string, string]);
  return { divisions: readRows(codes, endings, stems, pinyin), readings: new Map(readings) };
}

function* readRows(codeColumn: string, endings: string, stemColumn: string, pinyinColumn: string) {
  const stems = stemColumn.split('\n');
  const pinyin = pinyinColumn.split('\n');
  let code = '';
  let row = 0;
  const endingOf = new Map(ENDINGS.map((ending, index) => [index.toString(36), ending]));
  for (const abbreviation of codeColumn.split('\n')) {
    code = completeCode(abbreviation, code);
    const ending = endingOf.get(endings.charAt(row)) ?? '';
    yield { code, officialName: (stems[row] ?? '') + ending, pinyin: pinyin[row] || null };
    row++;
  }
}

/** Abbreviates a code: empty for the number after the previous, three digits for another village of the same town. */
function abbreviateCode(code: string, previous: string): string {
  if (code === nextCode(previous)) return '';
  const sameTown = code.length === 12 && code.slice(0, 9) === previous.slice(0, 9);
  return sameTown ? code.slice(9) : code;
}

function completeCode(abbreviation: string, previous: string): string {
  if (abbreviation === '') return nextCode(previous);
  return abbreviation.length === 3 ? previous.slice(0, 9) + abbreviation : abbreviation;
}

function nextCode(code: string): string {
  const last = Number(code.slice(-3)) + 1;
  return code.slice(0, -3) + String(last).padStart(3, '0');
}
