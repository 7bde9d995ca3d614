import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../components/app/App.tsx';
import { preloadAddressed } from '../../components/shell/ScreenOfRoute.tsx';
import { leaveKeysToComposition } from '../../components/ui/keys/composing.ts';
import { startConsole } from '../../workflows/console/start.ts';

const started = startConsole();
preloadAddressed(location.hash.slice(1));

leaveKeysToComposition(window);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App started={started} />
  </StrictMode>,
);
