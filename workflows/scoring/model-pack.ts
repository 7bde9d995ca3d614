import { packReference } from '../../domain/detection/assessment.ts';
import { type PackManifest, packManifestSchema } from '../../domain/detection/pack.ts';
import type { PolicyModel } from '../../domain/policy/flag-rule.ts';
import card from '../../models/packs/second-look/CARD.md?raw';
import manifestUrl from '../../models/packs/second-look/manifest.json?url';

/** The shipped model pack as a person reads about it. */
export interface PackDescription {
  manifest: PackManifest;
  /** The model card, as Markdown. */
  card: string;
}

/** Reads the manifest and the card of the shipped model pack. */
export async function describePack(): Promise<PackDescription> {
  const response = await fetch(manifestUrl);
  return { manifest: packManifestSchema.parse(await response.json()), card };
}

/** The shipped pack as a policy names it. */
export async function shippedModel(): Promise<PolicyModel> {
  return { ...packReference((await describePack()).manifest), shipped: true };
}
