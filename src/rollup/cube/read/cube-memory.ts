import type { RequestContext } from '../../../kernel/context.js';
import '../../../kernel/shards/shards.js';
import type { VersionedMemory } from '../../../kernel/memory/versioned-memory.js';

declare module '../../../kernel/context.js' {
  interface RequestContext {
    /** What is remembered of the cube; absent where the caller reads only a part, and where statements answer. */
    readonly cube?: Pick<VersionedMemory, 'present'>;
  }
}

/** What reading the cube needs. */
export type CubeContext = Pick<RequestContext, 'db' | 'shards' | 'cube'>;
