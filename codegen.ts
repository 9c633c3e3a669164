import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types for every document in schema/operations/, from the checked-in schema: no server has to run. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  ignoreNoDocuments: false,
  generates: {
    'src/web/generated/': {
      preset: 'client',
      // The server answers these by their digest, whatever else a caller may ask.
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        // Documents as text: nothing of graphql-js has to travel to the browser.
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        immutableTypes: true,
        scalars: {
          DateTime: 'string',
          Decimal: 'string',
          DivisionCode: 'string',
          LocalDate: 'string',
          Period: 'string',
        },
      },
    },
  },
};

export default config;
