import { useEffect, useState } from 'react';
import { type ScreenComponent, type ScreenRoute, WORKSPACES } from './workspaces.ts';

/** What has been loaded, so that a screen is there at once when somebody comes back to it. */
const loaded = new Map<ScreenRoute, ScreenComponent>();

async function load(route: ScreenRoute): Promise<ScreenComponent> {
  const Component = await route.load();
  loaded.set(route, Component);
  return Component;
}

/** Loads a screen before somebody goes there; what fails is tried again then. */
const preload = (route: ScreenRoute) => load(route).catch(() => {});

/**
 * Loads screens before somebody goes there, one each time that the browser has nothing to do.
 * @returns stops it
 */
export function preloadWhenIdle(routes: readonly ScreenRoute[]): () => void {
  let waiting = 0;
  let stopped = false;
  const next = ([route, ...others]: readonly ScreenRoute[]): void => {
    if (!route || stopped) return;
    waiting = requestIdleCallback(() => void preload(route).then(() => next(others)));
  };
  next(routes);
  return () => {
    stopped = true;
    cancelIdleCallback(waiting);
  };
}

/**
 * Loads the screens of the workspace that an address leads to, at once with all that the console reads before it shows
 * one.
 * @param address as after # in the page's
 */
export function preloadAddressed(address: string): void {
  const id = address.split('/')[1];
  const { screens } = WORKSPACES.find((each) => each.id === id) ?? WORKSPACES[0]!;
  for (const route of screens) void preload(route);
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
