import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { isSeq, parseDocument } from 'yaml';
import { subgraphSdl } from '../../federation/subgraph-sdl.js';
import { parsePartners } from '../../hub/partner/partner-file.js';
import { partnerTemplate } from '../../hub/template/partner-template.js';
import { CodedError } from '../../kernel/errors.js';
import { buildApi } from '../graphql/schema.js';
import { failedWith } from './failed-with.js';

interface AddOptions {
  readonly file: string;
  readonly url: string;
  readonly owns?: readonly string[];
  readonly token?: string;
  readonly addresses?: readonly string[];
}

/** `shanshui partner init DIR` and `shanshui partner add NAME --url URL`. */
export function addPartnerCommands(program: Command): void {
  const partner = program.command('partner').description('partners whose services join the graph');
  partner
    .command('init')
    .description('write a working subgraph for a new partner, with a test and a README')
    .argument('<folder>')
    .action((folder: string) => initPartner(folder).catch(failedWith));
  partner
    .command('add')
    .description('add a partner to the file of partners')
    .argument('<name>')
    .requiredOption('--url <url>', 'address of its GraphQL service')
    .option('--owns <types...>', 'names of its types, or prefixes with *')
    .option('--token <reference>', 'its token: env:NAME or file:PATH')
    .option('--addresses <ranges...>', 'private addresses that it may have, such as 10.20.0.0/16')
    .option('--file <file>', 'the file of partners', 'partners.yaml')
    .action((name: string, options: AddOptions) => addPartner(name, options).catch(failedWith));
}

async function initPartner(folder: string): Promise<void> {
  const path = resolve(folder);
  const name = basename(path)
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '');
  await mkdir(path, { recursive: true });
  for (const [file, text] of partnerTemplate(name === '' ? 'partner' : name, subgraphSdl(await buildApi()))) {
    // Nothing of a partner's own work is overwritten.
    await writeFile(join(path, file), text, { flag: 'wx' });
  }
  process.stdout.write(`Written to ${path}. Next: cd ${folder} && npm install && npm test, and README.md.\n`);
}

async function addPartner(name: string, { file, ...given }: AddOptions): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'partners: []\n';
    throw error;
  });
  if (parsePartners(file, text).some((partner) => partner.name === name)) {
    throw new CodedError(
      'INVALID_ARGUMENT',
      `${name} is in ${file} already: expected another name, or a change there.`,
      {
        subject: 'name',
        given: name,
        expected: 'a name that is not in the file',
      },
    );
  }
  const document = parseDocument(text);
  const list = document.get('partners');
  const entry = Object.fromEntries(
    Object.entries<unknown>({ name, ...given }).filter(([, value]) => value !== undefined),
  );
  if (isSeq(list)) list.flow = false;
  document.addIn(['partners'], document.createNode(entry));
  const written = document.toString();
  parsePartners(file, written);
  await writeFile(file, written);
  process.stdout.write(
    `${name} was added to ${file}. A running hub takes it over within seconds; GET /hub/partners says whether it is in force.\n`,
  );
}
