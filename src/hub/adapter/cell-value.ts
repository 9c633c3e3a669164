import type { FieldType } from '../partner/source-options.js';

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
const TRUE = new Set(['true', 'yes', '1', '是']);
const FALSE = new Set(['false', 'no', '0', '否']);

/**
 * A cell or a JSON value as a value of its field; null for an empty one. What cannot be read, or is a number too
 * large to be exact, becomes no value of its field, so that the check of answers reports it at its place instead of a number that
 * nobody gave.
 */
export function fieldValue(given: unknown, type: FieldType): unknown {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given === 'number' && !isExact(given)) return {};
  if (type === 'String') return typeof given === 'number' || typeof given === 'boolean' ? String(given) : given;
  if (typeof given !== 'string') return given;
  const text = given.trim();
  if (text === '') return null;
  if (type === 'Boolean') return TRUE.has(text.toLowerCase()) ? true : FALSE.has(text.toLowerCase()) ? false : given;
  if (!NUMBER.test(text)) return given;
  const number = Number(text.replaceAll(',', ''));
  return isExact(number) ? number : given;
}

/** Whether a number is the one that was written, but for decimals that no Float has: beyond 2^53 whole numbers are lost. */
function isExact(given: number): boolean {
  return Math.abs(given) <= Number.MAX_SAFE_INTEGER;
}
