import { firstPolicyCommand } from '../../domain/commands/policy/first-policy.ts';
import { renewShippedPackCommand } from '../../domain/commands/policy/renew-shipped-pack.ts';
import { packManifestSchema } from '../../domain/detection/pack.ts';
import manifestUrl from '../../models/packs/second-look/manifest.json?url';
import { activePolicy } from '../../storage/policies.ts';
import { answerOf } from '../base/door.ts';
import { shippedModel } from '../scoring/model-pack.ts';

/**
 * The first policy: the threshold that the shipped pack suggests; later, the shipped pack that this version comes with,
 * where a policy put the one before in force. Tabs that start together write it once.
 */
export async function ensurePolicy(): Promise<void> {
  const active = await activePolicy();
  if (active?.model?.shipped) await answerOf(renewShippedPackCommand, await shippedModel());
  if (active) return;
  const response = await fetch(manifestUrl);
  const { suggestedThreshold } = packManifestSchema.parse(await response.json());
  await answerOf(firstPolicyCommand, suggestedThreshold);
}
