// `npm test`: installs what is missing, then everything that must hold. Needs only Node 20 and npm.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensurePackages, ROOT, run } from './setup.mjs';
import { readTestReport } from './test-report.mjs';

const RESULTS = join(ROOT, 'test-results');

/** Steps in order; `report` names the file in which the step leaves what passed and what failed. */
const STEPS = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  {
    name: 'unit and integration',
    command: ['npx', '--no-install', 'vitest', 'run', '--reporter=default', '--reporter=json'],
    report: 'vitest.json',
  },
  { name: 'build for Chromium', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'build for Firefox', command: ['npm', 'run', '--silent', 'build:firefox'] },
  { name: 'end to end', command: ['npm', 'run', '--silent', 'e2e'], report: 'playwright.json' },
];

ensurePackages();
ensureChromium();
rmSync(RESULTS, { recursive: true, force: true });
let passed = 0;
const broken = [];
const failures = [];
for (const { name, command, report } of STEPS) {
  console.log(`\n── ${name}`);
  const [program, ...parameters] = command;
  const begin = performance.now();
  const status = run(program, parameters, { stdout: 'inherit' });
  console.log(`── ${name}: ${Math.round((performance.now() - begin) / 1000)} s`);
  const told = report ? readTestReport(join(RESULTS, report)) : { passed: 0, failures: [] };
  passed += told.passed;
  failures.push(...told.failures);
  if (status === 0) continue;
  broken.push(name);
  if (told.failures.length === 0) failures.push({ name, lines: [`ended with status ${status}; see above`] });
}
for (const { name, lines } of failures)
  console.log(`\n✘ ${name}${lines.map((line) => `\n    ${line}`).join('')}`);
console.log(broken.length === 0 ? '\nEverything holds.' : `\nFailed: ${broken.join(', ')}.`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(broken.length === 0 ? 0 : 1);
