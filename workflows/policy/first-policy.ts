import { packManifestSchema } from '../../domain/detection/pack.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import manifestUrl from '../../models/packs/second-look/manifest.json?url';
import { database } from '../../storage/database.ts';
import { activePolicy, addPolicy } from '../../storage/policies.ts';

/** The first policy: the threshold that the shipped pack suggests. Tabs that start together write it once. */
export async function ensurePolicy(): Promise<void> {
  if (await activePolicy()) return;
  const response = await fetch(manifestUrl);
  const { suggestedThreshold } = packManifestSchema.parse(await response.json());
  await database.transaction('rw', database.policies, async () => {
    if (await activePolicy()) return;
    await addPolicy({
      version: 1,
      ...riskRule(suggestedThreshold),
      author: 'Second Look',
      reason: 'The threshold that the shipped model pack suggests.',
      activatedAt: new Date().toISOString(),
    });
  });
}
