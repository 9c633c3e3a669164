import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeEscapes, encodeEscapes } from '../../src/workbook/xml/character-escapes.js';
import { escapeXml } from '../../src/workbook/xml/escape-xml.js';
import { XmlReader } from '../../src/workbook/xml/xml-reader.js';

/** What the reader reports of a text that comes in pieces: `<name a=b`, `>name`, text as it is. */
function events(pieces: readonly string[]): readonly string[] {
  const seen: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') seen.push(text);
    text = '';
  };
  const reader = new XmlReader({
    open: (name, attributes) => {
      flush();
      seen.push(`<${name} ${Object.entries(attributes).join()}`);
    },
    close: (name) => {
      flush();
      seen.push(`>${name}`);
    },
    text: (piece) => (text += piece),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return seen;
}

const SHEET =
  '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<x:row xmlns:x="u" r="2" note="a>b"><!-- <c> --><c r=\'A2\'/>' +
  '<t>福 &amp; &#23665;&#x6C34;</t><t><![CDATA[a<b]]>c</t></x:row>';

describe('the XML reader', () => {
  it('reports the same however the text is cut into pieces', () => {
    const whole = events([SHEET]);
    expect(whole).toEqual([
      '\n',
      '<row xmlns:x,u,r,2,note,a>b',
      '<c r,A2',
      '>c',
      '<t ',
      '福 & 山水',
      '>t',
      '<t ',
      'a<bc',
      '>t',
      '>row',
    ]);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(SHEET.length), { maxLength: 20 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), SHEET.length];
        expect(events(at.slice(1).map((end, index) => SHEET.slice(at[index], end)))).toEqual(whole);
      }),
    );
  });

  it.each([
    [
      'a document type declaration',
      '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      'a document type declaration: <!DOCTYPE a [<!ENT',
    ],
    ['an entity that had to be declared', '<a>&c;</a>', 'an undeclared entity: &c;'],
    ['an entity named like a property of every object', '<a>&constructor;</a>', 'an undeclared entity: &constructor;'],
    ['an entity in an attribute', '<a b="&c;"/>', 'an undeclared entity: &c;'],
    ['elements closed in another order', '<a><b></a></b>', 'an unmatched closing tag'],
    ['an element that is never closed', '<a><b></b>', 'truncated'],
    ['a tag without end', `<a b="${'x'.repeat(5 * 2 ** 20)}`, 'a tag that does not end'],
    ['a text without end', `<a>${'x'.repeat(5 * 2 ** 20)}`, 'a tag that does not end'],
    ['elements within elements', '<a>'.repeat(100_000), 'nested too deeply'],
  ])('refuses %s', (_what, text, reason) => {
    const pieces = text.match(/[^]{1,65536}/g) ?? [];
    expect(() => events(pieces)).toThrow(reason);
  });

  it('lets characters pass that XML forbids in a text', () => {
    expect(events(['<a>b\u0007c]]>d</a>'])).toEqual(['<a ', 'b\u0007c]]>d', '>a']);
  });

  it('reads the text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (one) => {
        const read = events([`<a>${escapeXml(encodeEscapes(one))}</a>`]).slice(1, -1);
        expect(decodeEscapes(read.join(''))).toBe(one);
      }),
    );
  });
});

describe('a text with escapes', () => {
  it('is decoded to what was encoded, whatever it looks like', () => {
    const parts = fc.constantFrom('_', 'x', '0041', '_x000D_', '_x005F_', '\r', '\n', '\t', '\u0007', '福', 'a');
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        const text = some.join('');
        expect(decodeEscapes(encodeEscapes(text))).toBe(text);
      }),
      // The escape of the second character completes one that the first begins.
      { examples: [[['_', 'x', '0041', '\r']]] },
    );
  });
});
