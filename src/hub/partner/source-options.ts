import { z } from 'zod';

const fieldType = z.enum(['String', 'Int', 'Float', 'Boolean']);
const graphqlName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'expected a name of GraphQL: letters, digits, _');

/** What is shared by all sources that are not GraphQL: the type that they extend, its key, and the fields they add. */
const added = {
  /** Type of the shared graph that the rows belong to, such as `City`. */
  type: graphqlName,
  /** Field of that type which identifies a row. */
  key: graphqlName.default('code'),
};

const field = z.strictObject({
  /** Column or JSON pointer that holds the value; the name of the field by default. */
  from: z.string().min(1).optional(),
  /** By default what the OpenAPI document says, or String. */
  type: fieldType.optional(),
  description: z.string().optional(),
});

const fields = z.record(graphqlName, field).refine((given) => Object.keys(given).length > 0, 'expected a field');

/** A table: a file, or a view of a PostgreSQL database. */
export const tableSource = z
  .strictObject({
    ...added,
    file: z.string().optional(),
    sheet: z.string().optional(),
    view: z
      .string()
      .regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/, 'expected schema.view')
      .optional(),
    /** Reference to the connection of the view: env:NAME or file:PATH. */
    database: z
      .string()
      .regex(/^(env:|file:)\S+$/, 'expected env:NAME or file:PATH')
      .optional(),
    /** Column that holds the key. */
    code: z.string().min(1),
    fields,
    refreshSeconds: z.number().int().min(1).default(60),
  })
  .refine(({ file, view }) => (file === undefined) !== (view === undefined), 'expected one of file and view')
  .refine(({ view, database }) => view === undefined || database !== undefined, 'expected database beside view');

/** A REST endpoint that answers JSON. */
export const restSource = z.strictObject({
  ...added,
  url: z.url({ protocol: /^https?$/ }),
  /** The OpenAPI document, from which the types of the fields are taken: file:PATH. */
  openapi: z
    .string()
    .regex(/^file:\S.*$/, 'expected file:PATH')
    .optional(),
  /** Path of the operation; `{code}` stands for the code of one place. */
  path: z.string().startsWith('/'),
  /** Name of the parameter that takes many codes, separated by commas; without it each place is asked for by itself. */
  many: z.string().optional(),
  /** JSON pointer to the list of rows, or to the row. */
  rows: z.string().default(''),
  /** Property of a row that holds the key. */
  code: z.string().min(1),
  fields,
});

export type TableSource = z.infer<typeof tableSource>;
export type RestSource = z.infer<typeof restSource>;
export type AddedField = z.infer<typeof field>;
export type FieldType = z.infer<typeof fieldType>;
