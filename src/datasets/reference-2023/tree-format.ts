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
  const columns: [string[], string[], string[], string[]] = [[], [], [], []];
  const [codes, endings, stems, pinyin] = columns;
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
  return [...columns, table].map((column) => column.join('\n')).join('\0');
}

export function readTree(text: string): StoredTree {
  const [codes = '', endings = '', stems = '', pinyin = '', table = ''] = text.split('\0');
  const readings = table.split('\n').map((line) => line.split(' ') as [string, string]);
  return { divisions: readRows(codes, endings, stems, pinyin), readings: new Map(readings) };
}

function* readRows(...columns: readonly [string, string, string, string]): Iterable<StoredDivision> {
  const [codes, endings, stems, pinyin] = columns.map((column) => column.split('\n')) as [
    string[],
    string[],
    string[],
    string[],
  ];
  let code = '';
  for (const [index, abbreviation] of codes.entries()) {
    code = completeCode(abbreviation, code);
    const ending = ENDINGS[parseInt(endings[index] ?? '', 36)] ?? '';
    yield { code, officialName: (stems[index] ?? '') + ending, pinyin: pinyin[index] || null };
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
  return String(Number(code) + 1);
}
