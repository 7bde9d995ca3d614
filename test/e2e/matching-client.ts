import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { ROOT } from '../../cli/setup.mjs';
import type { HashedFile } from '../../workers/matching/matching-protocol.ts';

/** Builds the client of the matching worker, and with it the worker, into a copy of the built extension. */
export async function addMatchingClient(extension: string): Promise<void> {
  await build({
    ...{ root: ROOT, configFile: false, publicDir: false, logLevel: 'warn', base: './' },
    worker: { format: 'es' },
    build: {
      ...{
        outDir: join(extension, 'matching'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: false,
      },
      rolldownOptions: {
        input: join(ROOT, 'workers/matching/matching-client.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'client.js' },
      },
    },
  });
}

/** Hashes files in the console's page, as a screen would. */
export async function hashInPage(page: Page, files: Record<string, Uint8Array>): Promise<HashedFile[]> {
  const sent = Object.entries(files).map(([name, bytes]) => ({
    name,
    text: Buffer.from(bytes).toString('base64'),
  }));
  return page.evaluate(async (sent) => {
    const address = new URL('/matching/client.js', document.baseURI).href;
    const { hashPictures }: typeof import('../../workers/matching/matching-client.ts') = await import(
      address
    );
    const files = sent.map(
      ({ name, text }) => new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name),
    );
    const hashed: HashedFile[] = [];
    const result = await hashPictures(
      files,
      (batch) => hashed.push(...batch.files),
      new AbortController().signal,
    );
    if (!result.ok) throw new Error(result.code);
    return hashed;
  }, sent);
}
