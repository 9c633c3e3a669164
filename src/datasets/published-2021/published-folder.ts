/** Compiled code lies in dist/ beside src/ while data lies in src/ only: from the root both find it. */
export const PUBLISHED_FOLDER = new URL('../../../src/datasets/published-2021/', import.meta.url);
