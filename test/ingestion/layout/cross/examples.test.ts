import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { describeExample, parseExample } from './support/example.js';

const EXAMPLES = new URL('./examples/', import.meta.url);
/** `UPDATE_GOLDEN=1` writes what comes out now; the diff is for the reviewer. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

describe('a table in the manner of an office', () => {
  const names = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace('.txt', ''))
    .toSorted();

  it.each(names)('%s is understood cell by cell', (name) => {
    const place = new URL(`${name}.txt`, EXAMPLES);
    const example = parseExample(readFileSync(place, 'utf8'));
    const described = describeExample(example);
    if (UPDATE) writeFileSync(place, `${example.head}---\n${example.rows}---\n${described}`);
    else expect(described).toBe(example.expected);
  });
});
