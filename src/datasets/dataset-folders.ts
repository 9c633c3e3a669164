// Data lies in src/ only. From the root of the project, compiled code in dist/ finds it as well as the sources do.
const DATASETS = new URL('../../src/datasets/', import.meta.url);

export const PUBLISHED_FOLDER = new URL('published-2021/', DATASETS);
export const REFERENCE_FOLDER = new URL('reference-2023/', DATASETS);
