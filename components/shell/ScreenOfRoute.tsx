import { useEffect, useState } from 'react';
import type { ScreenComponent, ScreenRoute } from './workspaces.ts';

/** What has been loaded, so that a screen is there at once when somebody comes back to it. */
const loaded = new Map<ScreenRoute, ScreenComponent>();

async function load(route: ScreenRoute): Promise<ScreenComponent> {
  const Component = await route.load();
  loaded.set(route, Component);
  return Component;
}

/** Loads screens before somebody goes there; what fails is tried again then. */
export function preload(routes: readonly ScreenRoute[]): void {
  for (const route of routes) load(route).catch(() => {});
}

interface ScreenOfRouteProps {
  route: ScreenRoute;
  /** What the address names. */
  params: Record<string, string | undefined>;
}

/**
 * The screen of a route, as soon as it is loaded. Not by Suspense, which would keep a screen that is there within
 * a few milliseconds back for 300. Fails as the loading does.
 */
export function ScreenOfRoute({ route, params }: ScreenOfRouteProps) {
  const [, setSettled] = useState<ScreenComponent | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  const Component = loaded.get(route);
  useEffect(() => {
    if (loaded.has(route)) return;
    let wanted = true;
    load(route).then(
      (component) => wanted && setSettled(() => component),
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [route]);
  if (failure) throw failure.error;
  return Component ? <Component {...params} /> : null;
}
