/**
 * Imported before everything else by the server. Libraries read NODE_ENV once, when they are loaded, and run their
 * development checks on every call unless it is `production`: graphql-js would check the constructor of every value
 * against the schema.
 */
// eslint-disable-next-line no-restricted-properties -- libraries read it; it is no setting of ours
process.env.NODE_ENV ??= 'production';
