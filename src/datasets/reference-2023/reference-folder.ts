/** Compiled code lies in dist/ beside src/ while data lies in src/ only: from the root both find it. */
export const REFERENCE_FOLDER = new URL('../../../src/datasets/reference-2023/', import.meta.url);
