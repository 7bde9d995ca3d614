import { defineConfig } from '@playwright/test';

/** Begun first, so that at the end no worker waits for the other. */
const LONG = /(two-tabs|fifty|training-calibration|training-walk)\.spec\.ts/;

/** Needs the production build in .output/chrome-mv3 (`npm run build`). */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/scored-profile.ts',
  outputDir: 'test-results/e2e',
  // Each test has a browser of its own, and the machine may have two cores.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'the rest', testIgnore: LONG },
  ],
  timeout: 180_000,
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.005, threshold: 0.05 } },
  // Pictures are renewed with `npm run pictures` and on no other occasion (docs/pictures.md).
  snapshotPathTemplate: 'test/e2e/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
});
