import type { FieldType, RestSource } from '../partner/source-options.js';
import { AdapterError } from './adapter-error.js';
import { valueAt } from './json-pointer.js';

type Schema = Readonly<Record<string, unknown>>;

const LONGEST_REFERENCE = 20;

/**
 * The types of the fields, from the answer of the operation in an OpenAPI 3 document. Throws an AdapterError for a path or
 * a property that the document does not have.
 */
export function openapiTypes(document: unknown, source: RestSource): ReadonlyMap<string, FieldType> {
  const operation = valueAt(document, `/paths/${escaped(source.path)}/get/responses`);
  if (operation === undefined)
    throw new AdapterError(`OpenAPI: GET ${source.path} was given, expected a path of the document.`);
  const answer = ['200', '2XX', 'default']
    .map((status) => valueAt(operation, `/${status}`))
    .find((one) => one !== undefined);
  const media = valueAt(resolved(document, answer), '/content') as Schema | undefined;
  const json = Object.entries(media ?? {}).find(([type]) => /^application\/([\w.-]+\+)?json/.test(type))?.[1];
  let schema = resolved(document, valueAt(json, '/schema'));
  for (const part of source.rows.split('/').filter((one) => one !== '')) {
    schema = property(document, schema, part, source.rows);
  }
  const row = schema['type'] === 'array' ? resolved(document, schema['items']) : schema;
  property(document, row, source.code, source.code);
  return new Map(
    Object.entries(source.fields).map(([name, field]) => {
      const from = field.from ?? name;
      let found = row;
      for (const part of from.split('/').filter((one) => one !== '')) found = property(document, found, part, from);
      return [name, field.type ?? typeOf(found, from)];
    }),
  );
}

function property(document: unknown, schema: Schema, name: string, subject: string): Schema {
  const all = [
    schema,
    ...(Array.isArray(schema['allOf']) ? schema['allOf'].map((one) => resolved(document, one)) : []),
  ];
  for (const one of all) {
    const found = valueAt(one, `/properties/${escaped(name)}`);
    if (found !== undefined) return resolved(document, found);
  }
  const known = all.flatMap((one) => Object.keys(one['properties'] ?? {}));
  throw new AdapterError(`OpenAPI: ${subject} was given, expected one of ${known.join(', ') || 'nothing'}.`);
}

function resolved(document: unknown, given: unknown): Schema {
  let found = given;
  for (let left = LONGEST_REFERENCE; left > 0; left -= 1) {
    const reference = valueAt(found, '/$ref');
    if (typeof reference !== 'string') break;
    if (!reference.startsWith('#/'))
      throw new AdapterError(`OpenAPI: the reference ${reference.slice(0, 80)} leads outside the document.`);
    found = valueAt(document, reference.slice(1));
  }
  return (found ?? {}) as Schema;
}

function typeOf({ type, format }: Schema, subject: string): FieldType {
  const named = Array.isArray(type) ? (type as unknown[]).find((one) => one !== 'null') : type;
  if (named === 'integer') return format === 'int64' ? 'Float' : 'Int';
  if (named === 'number') return 'Float';
  if (named === 'boolean') return 'Boolean';
  if (named === 'string') return 'String';
  throw new AdapterError(
    `OpenAPI: ${subject} has the type ${String(named)}, expected integer, number, string or boolean.`,
  );
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
