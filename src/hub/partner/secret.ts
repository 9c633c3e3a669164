import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A reference to a secret that leads to none. */
export class SecretError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SecretError';
  }
}

/** Where secrets are found: the environment, and the folder of the file that names them. */
export interface SecretPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** The secret behind `env:NAME` or `file:PATH`, without the spaces around it. Throws a SecretError if there is none. */
export async function readSecret(reference: string, { environment, folder }: SecretPlaces): Promise<string> {
  const [kind, name] = [reference.slice(0, reference.indexOf(':')), reference.slice(reference.indexOf(':') + 1)];
  const found =
    kind === 'env' ? environment[name] : await readFile(resolve(folder, name), 'utf8').catch(() => undefined);
  const secret = found?.trim() ?? '';
  if (secret === '') throw new SecretError(`${reference} was given, expected a secret there; nothing was found.`);
  return secret;
}
