import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Left to itself it keeps one core free, which of two is half.
    maxWorkers: '100%',
    // The limits of time below only end what hangs; a busy machine takes several times as long as a quiet one.
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/architecture.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
