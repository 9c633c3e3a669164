import type { chinese } from './words.zh.js';

/** All texts of the page. The compiler checks that both languages have the same keys. */
export type Words = typeof chinese;
