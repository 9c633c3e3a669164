import { type AskedPartner, LINK } from './fake-partner.js';

export interface SoakDocument {
  readonly query: string;
  /** The right answer. */
  readonly right: object;
}

const PLACES: Readonly<Record<string, string>> = { 520200: '六盘水市', 442000: '中山市' };
const valueOf = (code: string, field: string): number => (Number(code) % 1000) + Number(field.replace(/\D/g, ''));
const fieldsOf = (name: string): readonly string[] => Array.from({ length: 12 }, (_, at) => `${name}${at.toString()}`);
const [JOBS, PARKS] = [fieldsOf('jobs'), fieldsOf('parks')];

const partner = (type: 'City' | 'Division', fields: readonly string[]) => ({
  sdl: `${LINK} scalar DivisionCode type ${type} @key(fields: "code") ${type === 'Division' ? '@interfaceObject' : ''} { code: DivisionCode! ${fields.map((one) => `${one}: Int`).join(' ')} }`,
  answer: ({ query, variables }: AskedPartner): unknown => {
    const data: Record<string, unknown> = {};
    for (const [, key = '_entities', variable = '', body = ''] of query.matchAll(
      /(?:(\w+): )?_entities\(representations: \$(\w+)\) \{([^$]*?\n {2}\})/g,
    )) {
      data[key] = (variables[variable] as { readonly code: string }[]).map(({ code }) => {
        const entity: Record<string, unknown> = { hub_type: type, hub_key_code: code };
        for (const [, alias, name = ''] of body.matchAll(/^\s+(?:(\w+): )?(\w+)$/gm)) {
          if (fields.includes(name)) entity[alias ?? name] = valueOf(code, name);
        }
        return entity;
      });
    }
    return { data };
  },
});

/** Two partners that add numbers to places, by their code and the name of the field: to all places, and to cities. */
export const SOAK_PARTNERS = { jobs: partner('Division', JOBS), parks: partner('City', PARKS) } as const;

/** The document with this number: no two ask for the same. */
export function soakDocument(number: number): SoakDocument {
  const picked = (names: readonly string[], seed: number): string[] => names.filter((_, at) => (seed >> at) & 1);
  const seed = (number * 2_654_435_761) >>> 0;
  const fields = [...picked(JOBS, (seed & 0xfff) | 1), ...picked(PARKS, ((seed >>> 12) & 0xfff) | 2)];
  const codes = Object.keys(PLACES);
  const [one = '', other = ''] = number % 2 ? codes : codes.toReversed();
  const selection = `code name ${fields.join(' ')}`;
  const right = (code: string): object => ({
    ...{ code, name: PLACES[code] },
    ...Object.fromEntries(fields.map((name) => [name, valueOf(code, name)])),
  });
  return {
    query: `query D${number.toString()} { a: city(code: "${one}") { ${selection} } b: city(code: "${other}") { ...F } } fragment F on City { ${selection} }`,
    right: { a: right(one), b: right(other) },
  };
}
