import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What was last in force, in a folder: the SDLs of partners, that of the shared graph, and the supergraph. Whatever is down
 * at a start stays in the graph.
 */
export class KeptSdl {
  constructor(private readonly folder: string) {}

  async read(partner: string): Promise<string | null> {
    return this.text(join('partners', `${partner}.graphql`));
  }

  async write(partner: string, sdl: string): Promise<void> {
    await this.replace(join('partners', `${partner}.graphql`), sdl);
  }

  async readShared(): Promise<string | null> {
    return this.text('shared.graphql');
  }

  async writeShared(sdl: string): Promise<void> {
    await this.replace('shared.graphql', sdl);
  }

  /** Writes the supergraph in the standard form that every Federation 2 router reads. */
  async writeSupergraph(sdl: string): Promise<void> {
    await this.replace('supergraph.graphql', sdl);
  }

  private async text(name: string): Promise<string | null> {
    return readFile(join(this.folder, name), 'utf8').catch(() => null);
  }

  private async replace(name: string, text: string): Promise<void> {
    const path = join(this.folder, name);
    await mkdir(dirname(path), { recursive: true });
    // Other processes of the same server write the same file.
    const unfinished = `${path}.${process.pid.toString()}.new`;
    await writeFile(unfinished, text);
    await rename(unfinished, path);
  }
}
