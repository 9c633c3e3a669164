import { registerHooks } from 'node:module';

// Lets plain Node run our TypeScript without a build: it strips the types by itself, but our imports name the .js files
// that the build will make. For code without decorators, which Node does not strip.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
      return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    }
    return nextResolve(specifier, context);
  },
});
