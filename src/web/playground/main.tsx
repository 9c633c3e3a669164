/** @jsxImportSource react */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES } from './examples.js';
import { EXAMPLES_PLUGIN } from './examples-plugin.js';
import { parseLink } from './query-link.js';
import { ResultBar } from './result-bar.js';
import { RunFirst } from './run-first.js';
import { forgetHeaders, storage } from './storage.js';

const shared = parseLink(location.hash);
const [first] = EXAMPLES;
const isNarrow = matchMedia('(max-width: 900px)').matches;
const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

forgetHeaders();

const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={isNarrow ? undefined : EXAMPLES_PLUGIN}
      defaultTabs={[{ query: first.query }]}
      initialQuery={shared?.query}
      initialVariables={shared?.variables}
      defaultEditorToolsVisibility={shared?.variables ? 'variables' : false}
      shouldPersistHeaders={false}
      storage={storage}
    >
      <GraphiQL.Logo>
        <a className="playground-brand" href="/">
          山水 Shanshui
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <ResultBar />
        <RunFirst />
      </GraphiQL.Footer>
    </GraphiQL>,
  );
}
