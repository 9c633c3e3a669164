import type { chinese } from './words.zh.js';

/** Everything the page says. Both languages have the same keys: the compiler sees to it. */
export type Words = typeof chinese;
