import { firstPolicyCommand } from '../../domain/commands/policy/first-policy.ts';
import { packManifestSchema } from '../../domain/detection/pack.ts';
import manifestUrl from '../../models/packs/second-look/manifest.json?url';
import { activePolicy } from '../../storage/policies.ts';
import { answerOf } from '../base/door.ts';

/** The first policy: the threshold that the shipped pack suggests. Tabs that start together write it once. */
export async function ensurePolicy(): Promise<void> {
  if (await activePolicy()) return;
  const response = await fetch(manifestUrl);
  const { suggestedThreshold } = packManifestSchema.parse(await response.json());
  await answerOf(firstPolicyCommand, suggestedThreshold);
}
