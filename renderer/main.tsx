import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { listenToKeys } from './app/keys.ts';
import { startSession } from './app/session.ts';
import './ui/tokens.css';
import './ui/ui.css';
import './ui/controls.css';
import './app/shell.css';

const root = document.getElementById('root');
if (root) {
  listenToKeys();
  startSession();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
