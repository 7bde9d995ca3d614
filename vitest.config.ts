import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const UNIT = ['test/unit/**/*.test.ts', 'test/architecture.test.ts'];
/** Tests that put something else in the place of a module, which others must not see. */
const MOCKING = UNIT.flatMap((pattern) => globSync(pattern)).filter((file) =>
  readFileSync(file, 'utf8').includes('vi.mock('),
);

// The limits of time only end what hangs; a busy machine takes several times as long as a quiet one.
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Left to itself it keeps one core free, which of two is half.
    maxWorkers: '100%',
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      // Pure functions leave nothing behind, so that their modules need not be loaded anew for each file.
      { test: { name: 'unit', include: UNIT, exclude: MOCKING, isolate: false, ...limits } },
      { test: { name: 'unit with mocks', include: MOCKING, ...limits } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          ...limits,
        },
      },
    ],
  },
});
