/* Jest's ordinary transform, but for the one mutation whose number MUTATION gives: the sources themselves stay as they are. */
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import swc from '@swc/jest';
import { MUTATIONS } from './mutations.mjs';

const number = process.env.MUTATION;
const mutation = number === undefined ? null : MUTATIONS[Number(number)];

function mutate(source, path, rootDir) {
  if (!mutation || relative(rootDir, path) !== mutation.file) return source;
  if (source.split(mutation.from).length !== 2)
    throw new Error(`${mutation.file}: \`${mutation.from}\` does not occur exactly once; correct test/mutations`);
  return source.replace(mutation.from, () => mutation.to);
}

export default {
  createTransformer(options) {
    const inner = swc.createTransformer(options);
    const changed = (source, path, how) => mutate(source, path, how.config.rootDir);
    return {
      canInstrument: true,
      getCacheKey: (source, path, how) =>
        createHash('sha256')
          .update(inner.getCacheKey(source, path, how))
          .update(changed(source, path, how))
          .digest('hex'),
      process: (source, path, how) => inner.process(changed(source, path, how), path, how),
      processAsync: (source, path, how) => inner.processAsync(changed(source, path, how), path, how),
    };
  },
};
