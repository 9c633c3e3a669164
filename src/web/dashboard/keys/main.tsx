import { render } from 'preact';
import { KeysApp } from './keys-app.js';

const root = document.getElementById('app');
if (root) render(<KeysApp />, root);
