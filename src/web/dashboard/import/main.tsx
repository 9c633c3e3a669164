import { render } from 'preact';
import { ImportApp } from './import-app.js';

const root = document.getElementById('app');
if (root) render(<ImportApp />, root);
