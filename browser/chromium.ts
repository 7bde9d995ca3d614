import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium, ROOT } from '../cli/setup.mjs';

/** The production build for Chromium. */
export const EXTENSION = join(ROOT, '.output', 'chrome-mv3');

export interface LaunchOptions {
  /** A profile folder to start on; a new one otherwise. */
  profile?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Whether the system asks for little motion; it does not otherwise. */
  reducedMotion?: 'reduce' | 'no-preference';
  /** What time it is in its pages, from the first one on: it stands still, while timers run. Not in workers. */
  now?: Date;
  /** Folder of the built extension; the production build otherwise. */
  extension?: string;
}

/**
 * What is switched off in the browser: drawing the list under its address bar as two web pages, which takes half of a
 * start. Of several such switches the last one counts, so what Playwright switches off is repeated here.
 */
const DISABLED_FEATURES = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** A running Chromium with the extension in it. */
export interface ExtensionBrowser {
  context: BrowserContext;
  profile: string;
  /** Address of the console, which leads to Home. */
  consoleUrl: string;
  /** Address of its queue. */
  queueUrl: string;
  close(): Promise<void>;
}

/** Starts Debian's Chromium headless with the built extension, on a profile of its own. */
export async function launchWithExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` installs it on Debian.');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'second-look-'));
  const extension = options.extension ?? EXTENSION;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--enable-unsafe-extension-debugging',
      `--disable-features=${DISABLED_FEATURES.join()}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  if (options.now) await context.clock.setFixedTime(options.now);
  // Not on the command line: there the extension opens its console while Playwright attaches to the browser, which now
  // and then misses that the page has loaded, and waits for it for ever.
  const session = await context.browser()!.newBrowserCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension });
  await session.detach();
  const consoleUrl = `chrome-extension://${id}/console.html`;
  const queueUrl = `${consoleUrl}#/queue`;
  return { context, profile, consoleUrl, queueUrl, close: () => context.close() };
}

/** Address of a file of the production build by the beginning and the end of its name. */
export function assetUrl(browser: ExtensionBrowser, start: string, end: string): string {
  const file = readdirSync(join(EXTENSION, 'assets')).find(
    (name) => name.startsWith(start) && name.endsWith(end),
  );
  if (!file) throw new Error(`The build has no ${start}*${end}; run \`npm run build\`.`);
  return new URL(`/assets/${file}`, browser.consoleUrl).href;
}

/** Milliseconds that the console may take to open. */
const PATIENCE = 30_000;

/**
 * The console's page, which the extension opens by itself: it is newly installed at every start, on a profile that
 * knows it too.
 */
export async function consolePage({ context, consoleUrl }: ExtensionBrowser): Promise<Page> {
  // Looked for again and again: when a page is told of, it may not have its address yet.
  for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(20)) {
    const opened = context.pages().find((page) => page.url().startsWith(consoleUrl));
    if (!opened) continue;
    await opened.waitForLoadState();
    return opened;
  }
  throw new Error(`The extension did not open its console within ${PATIENCE / 1000} seconds.`);
}
