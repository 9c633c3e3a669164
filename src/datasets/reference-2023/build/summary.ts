import type { DivisionLevel } from '../../../division/division-level.js';

export type SourceCounts = Readonly<Record<DivisionLevel, number>>;
