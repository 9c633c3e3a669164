import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readReferenceDivisions } from '../../../src/datasets/reference-2023/read-reference.js';
import { REFERENCE_FOLDER } from '../../../src/datasets/dataset-folders.js';
import { kindOfDivision } from '../../../src/division/division-kind.js';
import { levelOfCode, parseDivisionCode } from '../../../src/division/division-code.js';

const closed = readRows('closed-divisions.csv');
const successions = readRows('successions.csv');
const opened = readRows('opened-divisions.csv');
const current = new Map(
  [...readReferenceDivisions()].filter(({ level }) => level !== 'VILLAGE').map((row) => [row.code, row.name]),
);
const closedCodes = new Set(closed.map((row) => row.code));

function readRows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, REFERENCE_FOLDER)), { columns: true });
}

function outcomeOf(code: string): readonly string[] {
  return successions.filter((row) => row.predecessor === code).map((row) => `${row.kind} ${row.successor}`);
}

function faultsOf(rows: readonly Record<string, string>[], isFaulty: (row: Record<string, string>) => boolean) {
  return rows.filter(isFaulty);
}

describe('closed divisions', () => {
  it('have the kind and level of their code and name', () => {
    expect(
      faultsOf(closed, ({ code = '', name = '', kind, level }) => {
        const parsed = parseDivisionCode(code);
        return !parsed.ok || parsed.code !== code || levelOfCode(code) !== level || kindOfDivision(name, code) !== kind;
      }),
    ).toEqual([]);
  });

  it('have a parent of today or one that comes before them', () => {
    const seen = new Set<string>();
    const orphans = closed.filter(({ code = '', parent = '' }) => {
      seen.add(code);
      return !current.has(parent) && !seen.has(parent);
    });
    expect(orphans).toEqual([]);
  });

  it('end on a day, in a year or in a period that is written in order', () => {
    expect(faultsOf(closed, ({ valid_to = '' }) => !isDate(valid_to))).toEqual([]);
    expect(faultsOf(closed, ({ valid_from = '' }) => valid_from !== '' && !isDate(valid_from))).toEqual([]);
  });

  it('have one row for each code and time', () => {
    expect(new Set(closed.map((row) => `${row.code} ${row.valid_to}`)).size).toBe(closed.length);
  });

  it('each have a succession, if only an unclear one', () => {
    const followed = new Set(successions.map((row) => `${row.predecessor} ${row.date}`));
    expect(faultsOf(closed, ({ code, valid_to }) => !followed.has(`${code} ${valid_to}`))).toEqual([]);
    expect(followed.size).toBe(closed.length);
  });
});

describe('successions', () => {
  it('lead to a division of today or to one that closed later', () => {
    expect(faultsOf(successions, ({ successor = '' }) => successor !== '' && !exists(successor))).toEqual([]);
  });

  it('have a successor unless they are unclear, and one only unless they are a split', () => {
    const counts = new Map<string, number>();
    for (const { predecessor, date } of successions) {
      counts.set(`${predecessor} ${date}`, (counts.get(`${predecessor} ${date}`) ?? 0) + 1);
    }
    const faults = successions.filter(({ predecessor, date, kind, successor }) => {
      const several = (counts.get(`${predecessor} ${date}`) ?? 0) > 1;
      return several !== (kind === 'SPLIT') || (successor === '') !== (kind === 'UNCLEAR');
    });
    expect(faults).toEqual([]);
  });

  it('do not run in circles', () => {
    const next = new Map<string, string[]>();
    for (const { predecessor = '', successor = '' } of successions) {
      if (predecessor !== successor) next.set(predecessor, [...(next.get(predecessor) ?? []), successor]);
    }
    const reaches = (from: string, goal: string, depth: number): boolean =>
      depth < 10 && (next.get(from) ?? []).some((code) => code === goal || reaches(code, goal, depth + 1));
    expect([...next.keys()].filter((code) => reaches(code, code, 0))).toEqual([]);
  });

  it('rename in place only', () => {
    const inPlace = successions.filter(({ predecessor, successor }) => predecessor === successor);
    expect(faultsOf(inPlace, ({ kind }) => kind !== 'RENAME')).toEqual([]);
  });

  it.each([
    ['520221', ['SPLIT 520204', 'SPLIT 520201'], 'Shuicheng County'],
    ['520221222', ['RECODE 520204205'], 'a township of Shuicheng'],
    ['520221111', ['RECODE 520201104'], 'a town of Shuicheng that went to Zhongshan District'],
    ['442000100', ['MERGE 442000118'], 'Xiaolan'],
    ['442000104', ['MERGE 442000118'], 'Dongsheng'],
    ['442000102', ['RAISE 442000007'], 'Minzhong'],
    ['442000113', ['RAISE 442000008'], 'Nanlang'],
    ['220381', ['RECODE 220184'], 'Gongzhuling, which went to another city'],
    ['330104', ['SPLIT 330102', 'SPLIT 330114'], 'Jianggan'],
    ['520522', ['RAISE 520581'], 'Qianxi'],
    ['130502', ['RENAME 130502'], 'Qiaodong, renamed Xiangdu'],
  ])('lead from %s to %j (%s)', (code, outcome) => {
    expect(outcomeOf(code)).toEqual(outcome);
  });

  it('follow all towns of Shuicheng County', () => {
    const towns = closed.filter(({ parent }) => parent === '520221');
    expect(towns).toHaveLength(30);
    expect(faultsOf(towns, ({ valid_to }) => valid_to !== '2020')).toEqual([]);
    const successors = towns.flatMap(({ code = '' }) => outcomeOf(code)).map((outcome) => outcome.split(' ')[1] ?? '');
    expect(new Set(successors.map((code) => code.slice(0, 6)))).toEqual(new Set(['520204', '520201']));
  });

  it('lead from 24 towns of Zhongshan in 2019 to 23 in 2023', () => {
    const isTown = (code = '') => code.length === 9 && code.startsWith('442000');
    const now = [...current.keys()].filter(isTown);
    const then = now.filter((code) => !opened.some((row) => row.code === code));
    expect(now).toHaveLength(23);
    expect(then.length + closed.filter(({ code }) => isTown(code)).length).toBe(24);
  });
});

describe('opened divisions', () => {
  it('exist today and have a date', () => {
    expect(faultsOf(opened, ({ code = '', valid_from = '' }) => !current.has(code) || !isDate(valid_from))).toEqual([]);
  });

  it.each([
    ['520204', '2020'],
    ['442000118', '2021'],
    ['442000007', '2021'],
    ['442000008', '2021'],
    ['540581', '2021-11-01/2023-06-30'],
  ])('include %s since %s', (code, date) => {
    expect(opened.find((row) => row.code === code)?.valid_from).toBe(date);
  });
});

function exists(code: string): boolean {
  return current.has(code) || closedCodes.has(code);
}

function isDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return true;
  const [from = '', to = ''] = text.split('/');
  return /^\d{4}-\d\d-\d\d$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to) && from < to;
}
