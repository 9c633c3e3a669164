import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The SDLs that were last in force, and the supergraph, in a folder: a partner that is down at a start stays in the graph. */
export class KeptSdl {
  constructor(private readonly folder: string) {}

  async read(partner: string): Promise<string | null> {
    return readFile(join(this.folder, `${partner}.graphql`), 'utf8').catch(() => null);
  }

  async write(partner: string, sdl: string): Promise<void> {
    await this.replace(`${partner}.graphql`, sdl);
  }

  /** Writes the supergraph in the standard form that every Federation 2 router reads. */
  async writeSupergraph(sdl: string): Promise<void> {
    await this.replace('supergraph.graphql', sdl);
  }

  private async replace(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, name);
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  }
}
