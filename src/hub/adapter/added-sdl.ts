import type { AddedField } from '../partner/source-options.js';

export interface AddedType {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, AddedField>>;
}

const HEADER = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** The SDL of a source that is no GraphQL: a type of the shared graph with its key, and the fields added to it. */
export function addedSdl({ type, key, fields }: AddedType): string {
  const added = Object.entries(fields).map(([name, field]) => {
    const description = field.description === undefined ? '' : `  ${JSON.stringify(field.description)}\n`;
    return `${description}  ${name}: ${field.type ?? 'String'}`;
  });
  return `${HEADER}\n\ntype ${type} @key(fields: "${key}") {\n  ${key}: String!\n${added.join('\n')}\n}\n`;
}
