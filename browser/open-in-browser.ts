// `npm start` on a machine with a display: opens the console in a browser, on a profile that stays.
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findChromium, mustRun, ROOT, run } from '../cli/setup.mjs';
import { EXTENSION } from './chromium.ts';

/** Programs by preference: on the path (Linux), and where they are installed on macOS and Windows. */
const CHROMIUM_FAMILY = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    join(homedir(), 'AppData', 'Local', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ],
};
const FIREFOX = {
  names: ['firefox', 'firefox-esr'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

function findProgram({ names, places }: { names: string[]; places: string[] }): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places].find(existsSync) ?? null;
}

/** A folder for the browser's profile, so that what was decided is there at the next start. */
function profileOf(browser: 'chromium' | 'firefox'): string {
  const folder = join(ROOT, '.profile.local', browser);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** web-ext loads an unpacked extension into any of them, branded Chrome included. */
function open(target: 'chromium' | 'firefox-desktop', folder: string, parameters: string[]): never {
  const common = ['--no-reload', '--no-input', '--keep-profile-changes', '--profile-create-if-missing'];
  console.error('The console opens in a new window. Close the browser to end.');
  const command = ['--no-install', 'web-ext', 'run', '--target', target, '--source-dir', folder];
  process.exit(run('npx', [...command, ...common, ...parameters]));
}

const chromium = findChromium() ?? findProgram(CHROMIUM_FAMILY);
if (chromium) {
  const asRoot = process.getuid?.() === 0 ? ['--args=--no-sandbox'] : [];
  const profile = profileOf('chromium');
  open('chromium', EXTENSION, ['--chromium-binary', chromium, '--chromium-profile', profile, ...asRoot]);
}
const firefox = findProgram(FIREFOX);
if (firefox) {
  mustRun('npm', ['run', '--silent', 'build:firefox'], 'The Firefox build failed; see the lines above');
  const profile = profileOf('firefox');
  open('firefox-desktop', join(ROOT, '.output', 'firefox-mv3'), [
    '--firefox',
    firefox,
    '--firefox-profile',
    profile,
  ]);
}
console.error(
  'No Chromium, Chrome, Edge or Firefox was found. Install one of them, then run `npm start` again.',
);
process.exit(2);
