import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { REFERENCE_FOLDER } from '../../../src/datasets/dataset-folders.js';

const summary = JSON.parse(readFileSync(new URL('summary.json', REFERENCE_FOLDER), 'utf8')) as unknown;

describe('summary of the reference data', () => {
  it('counts the rows of the source, and the places among them', () => {
    expect(summary).toMatchObject({
      asOf: '2023-06-30',
      rowsOfSource: { PROVINCE: 31, CITY: 342, DISTRICT: 2_978, TOWN: 41_352, VILLAGE: 620_573 },
      places: { PROVINCE: 31, CITY: 333, DISTRICT: 2_974, TOWN: 41_340, VILLAGE: 620_572 },
    });
  });
});
