// `npm test`: installs what is missing, then everything that must hold. Needs only Node 20 and npm.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensurePackages, ROOT, run } from './setup.mjs';

const RESULTS = join(ROOT, 'test-results');

/** Steps in order; `report` names the file in which the step leaves its counts. */
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

/** Passed and failed of a report, whichever of the two runners wrote it. */
function countsOf(file) {
  try {
    const report = JSON.parse(readFileSync(join(RESULTS, file), 'utf8'));
    if (report.stats)
      return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

ensurePackages();
ensureChromium();
rmSync(RESULTS, { recursive: true, force: true });
let passed = 0;
let failed = 0;
const broken = [];
for (const { name, command, report } of STEPS) {
  console.log(`\n── ${name}`);
  const [program, ...parameters] = command;
  const status = run(program, parameters, { stdout: 'inherit' });
  const counts = report ? countsOf(report) : { passed: 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if (status !== 0) {
    broken.push(name);
    if (counts.failed === 0) failed += 1;
  }
}
console.log(broken.length === 0 ? '\nEverything holds.' : `\nFailed: ${broken.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.length === 0 ? 0 : 1);
