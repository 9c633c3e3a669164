import { expect, it } from '@jest/globals';
import { CellPlaces } from '../../../src/ingestion/layout/cell-places.js';

it('finds the row and the column of every one of many cells, of any sheet', () => {
  const places = new CellPlaces();
  const LAST_SHEET = 5_000 * 2 ** 21;
  for (let nth = 0; nth < 200_000; nth++) places.push(LAST_SHEET + (nth % 70_000), nth % 16_384);
  expect(places.length).toBe(200_000);
  for (const nth of [0, 65_535, 65_536, 131_071, 131_072, 199_999])
    expect([places.lineOf(nth), places.columnOf(nth)]).toEqual([LAST_SHEET + (nth % 70_000), nth % 16_384]);
  expect([places.lineOf(200_000), places.columnOf(200_000)]).toEqual([undefined, undefined]);
});
