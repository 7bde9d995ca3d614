// `npm start`: installs, builds, and opens the console. Needs only Node 20 and npm.
import { ensureChromium, ensurePackages, mustRun, run } from './setup.mjs';

ensurePackages();
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
if (!hasDisplay) ensureChromium();
console.error('Building …');
mustRun('npm', ['run', '--silent', 'build'], 'The build failed; see the lines above');
if (hasDisplay) process.exit(run('npm', ['run', '--silent', 'open-in-browser']));
// Its one line of JSON is all that goes to standard output.
process.exit(run('npm', ['run', '--silent', 'headless'], { stdout: 'inherit' }));
