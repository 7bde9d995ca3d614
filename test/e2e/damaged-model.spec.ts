import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consolePage } from '../../browser/chromium.ts';
import { copyExtension, expect, test } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';

function modelFile(extension: string): string {
  const assets = join(extension, 'assets');
  return join(assets, readdirSync(assets).find((name) => name.endsWith('.onnx'))!);
}

const DAMAGES: Record<string, { damage: (file: string) => void; says: RegExp }> = {
  missing: { damage: (file) => rmSync(file), says: /model/i },
  'cut short': {
    damage: (file) => writeFileSync(file, readFileSync(file).subarray(0, 1000)),
    says: /damaged|hash|sha-?256/i,
  },
  altered: {
    damage: (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1]! ^= 0xff;
      writeFileSync(file, bytes);
    },
    says: /damaged|hash|sha-?256/i,
  },
};

for (const [name, { damage, says }] of Object.entries(DAMAGES))
  test(`a model file that is ${name}: a clear message, nothing lost, nothing flagged`, async ({ launch }) => {
    const copy = copyExtension();
    damage(modelFile(copy.folder));
    const browser = await launch({ extension: copy.folder });
    const page = await consolePage(browser);
    const alert = page.getByRole('alert').filter({ hasText: 'Scoring stopped' });
    await expect(alert).toContainText(says);
    await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
    const counts = await new ConsolePage(page, browser).counts();
    expect(counts).toMatchObject({ transcripts: 400, waiting: 400, flagged: 0 });
    copy.remove();
  });
