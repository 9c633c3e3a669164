/** One division as `divisions.br` holds it; name, level, kind and parent follow from these. */
export interface StoredDivision {
  readonly code: string;
  readonly officialName: string;
  /** Null where the most common reading of every character gives it. */
  readonly pinyin: string | null;
}

export interface StoredTree {
  /** Every division after those that hold it. */
  readonly divisions: Iterable<StoredDivision>;
  /** The most common reading of a character in names of divisions. */
  readonly readings: ReadonlyMap<string, string>;
}

/**
 * Endings that take one letter, longer ones before those that they end in, for the first that fits is taken. Part of the
 * format: a file can only be read with the endings that it was written with.
 */
const ENDINGS = [
  ...['村村民委员会', '社区居民委员会', '社区居委会', '村民委员会', '居民委员会', '村村委会', '村委会', '居委会'],
  ...['社区', '生活区', '嘎查', '村', '街道', '镇', '乡'],
  '',
];

/** Columns, for they compress better than rows and are faster to take apart: codes, endings, stems, pinyin, readings. */
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

/** Nothing for the number after the previous, the last three digits for another village of the same town. */
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
