import type { FieldType } from '../partner/source-options.js';

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const TRUE = new Set(['true', 'yes', '1', '是']);
const FALSE = new Set(['false', 'no', '0', '否']);

/**
 * A cell or a JSON value as a value of its field; null for an empty one. What cannot be read stays as it is, and the
 * check of answers reports it at its place instead of a number that nobody gave.
 */
export function fieldValue(given: unknown, type: FieldType): unknown {
  if (given === null || given === undefined || given === '') return null;
  if (type === 'String') return typeof given === 'number' || typeof given === 'boolean' ? String(given) : given;
  if (typeof given !== 'string') return given;
  const text = given.trim();
  if (text === '') return null;
  if (type === 'Boolean') return TRUE.has(text.toLowerCase()) ? true : FALSE.has(text.toLowerCase()) ? false : given;
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) : given;
}
