import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../components/app/App.tsx';
import { startConsole } from '../../workflows/start.ts';

const started = startConsole();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App started={started} />
  </StrictMode>,
);
