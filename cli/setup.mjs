// Runs before anything is installed, on whatever Node (20 or later) the machine has: no imports but Node's own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join(ROOT, 'node_modules', '.installed-from-lockfile');

/**
 * Runs a command with its output going to standard error, so that standard output stays the caller's.
 * @returns {number} its exit status
 */
export function run(command, parameters, { stdout = 2 } = {}) {
  const result = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: ['ignore', stdout, 2],
    shell: process.platform === 'win32',
  });
  return result.status ?? 1;
}

/** Runs a command and ends this process with its status when that is not 0. */
export function mustRun(command, parameters, whatFailed) {
  const status = run(command, parameters);
  if (status !== 0) {
    console.error(`${whatFailed} (exit status ${status}).`);
    process.exit(status);
  }
}

/** Installs the packages of the lockfile, when they are not there yet or are of another lockfile. */
export function ensurePackages() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfile) return;
  console.error('Installing packages …');
  mustRun(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed; see the lines above',
  );
  writeFileSync(STAMP, lockfile);
}

/** Where a Chromium may be that loads an unpacked extension from the command line. */
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** The Chromium for tests and headless runs, or null. SECOND_LOOK_CHROMIUM names another. */
export function findChromium() {
  const named = process.env.SECOND_LOOK_CHROMIUM;
  return [named, ...CHROMIUM_PATHS].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Installs Debian's Chromium where there is none and apt may be used.
 * @returns {string} its path; ends the process with advice when there is none to be had
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium …');
    run('apt-get', ['update', '-qq'], { stdout: 'ignore' });
    const packages = ['chromium', 'fonts-liberation'];
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdout: 'ignore' });
    const installed = findChromium();
    if (installed) return installed;
  }
  console.error(
    'No Chromium was found. Install it (on Debian: sudo apt-get install chromium), or set SECOND_LOOK_CHROMIUM to its path, then try again.',
  );
  process.exit(2);
}
