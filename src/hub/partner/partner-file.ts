import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import ipaddr from 'ipaddr.js';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { tableSource, restSource } from './source-options.js';

/** The name of our own service in the composed graph. */
export const OUR_SERVICE = 'shanshui';

const REFERENCE = /^(env:[A-Za-z_][A-Za-z0-9_]*|file:\S.*)$/;
const reference = z.string().regex(REFERENCE, 'expected env:NAME or file:PATH: the secret itself does not belong here');
const typePattern = z.string().regex(/^[A-Za-z][A-Za-z0-9_]*\*?$/, 'expected the name of a type, or a prefix with *');
const fieldName = z.string().regex(/^[A-Za-z]\w*\.[A-Za-z]\w*$/, 'expected Type.field');

const partnerSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected 1 to 40 of a-z, 0-9 and -, beginning with a letter')
      .refine((name) => name !== OUR_SERVICE, `"${OUR_SERVICE}" is the name of the shared graph`),
    url: z.url({ protocol: /^https?$/ }).optional(),
    rest: restSource.optional(),
    table: tableSource.optional(),
    token: reference.optional(),
    header: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
      .default('authorization'),
    timeoutMs: z.number().int().min(100).max(60_000).default(5_000),
    owns: z.array(typePattern).default([]),
    reads: z.array(fieldName).default([]),
    addresses: z.array(z.string().refine(isRange, 'expected a range such as 10.1.0.0/16')).default([]),
    sdl: z
      .string()
      .regex(/^file:\S.*$/, 'expected file:PATH')
      .optional(),
    pollSeconds: z.number().int().min(5).default(60),
    pushToken: reference.optional(),
    atOnce: z.number().int().min(1).max(1_000).default(16),
  })
  .superRefine((partner, context) => {
    const report = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    const sources = [partner.url, partner.rest, partner.table].filter((one) => one !== undefined);
    if (sources.length !== 1) report('url', 'expected one of url, rest and table');
    const plain = [partner.url, partner.rest?.url].find((url) => url?.startsWith('http:'));
    if (plain !== undefined && partner.addresses.length === 0) {
      report('url', 'expected https, or the private addresses to which plain http may go, in addresses');
    }
  });

export type Partner = Readonly<z.infer<typeof partnerSchema>>;

const fileSchema = z.strictObject({ partners: z.array(partnerSchema).max(200).default([]) });

export interface PartnerFile {
  readonly partners: readonly Partner[];
  /** The folder that relative paths in the file refer to. */
  readonly folder: string;
}

/** A file of partners that cannot be used, with all its errors. */
export class PartnerFileError extends Error {
  constructor(path: string, faults: readonly string[]) {
    super(`The partners in ${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'PartnerFileError';
  }
}

/** Reads a file of partners. Throws a PartnerFileError that lists every error. */
export async function readPartnerFile(path: string): Promise<PartnerFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new PartnerFileError(path, [(error as Error).message]);
  });
  return { partners: parsePartners(path, text), folder: dirname(path) };
}

/** The partners in the text of a file. Throws a PartnerFileError that lists every error. */
export function parsePartners(path: string, text: string): readonly Partner[] {
  let given: unknown;
  try {
    given = parseYaml(text, { maxAliasCount: 20 }) ?? {};
  } catch (error) {
    throw new PartnerFileError(path, [(error as Error).message]);
  }
  const parsed = fileSchema.safeParse(given);
  if (!parsed.success) {
    throw new PartnerFileError(
      path,
      parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'file'}: ${issue.message}`),
    );
  }
  const { partners } = parsed.data;
  const names = partners.map(({ name }) => name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0) throw new PartnerFileError(path, [`partners: ${twice.join(', ')} is there twice`]);
  return partners;
}

/** Whether a partner may own a type of this name. */
export function ownsType({ owns }: Pick<Partner, 'owns'>, name: string): boolean {
  return owns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
}

function isRange(text: string): boolean {
  try {
    ipaddr.parseCIDR(text);
    return true;
  } catch {
    return false;
  }
}
