/**
 * Named first by the server: libraries look at this once, when they are loaded, and check themselves at every turn unless
 * it says production. The executor would compare the class of every value with what the schema holds.
 */
// eslint-disable-next-line no-restricted-properties -- said to libraries, not read as a setting of ours
process.env.NODE_ENV ??= 'production';
