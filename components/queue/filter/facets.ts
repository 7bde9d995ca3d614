import { type ModelReference, packKey } from '../../../domain/detection/assessment.ts';
import { isTranscriptLayer } from '../../../domain/detection/detection-layers.ts';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { compareNames } from '../../../words/format.ts';
import { packName } from '../../ui/pack-name.ts';

/** What the filters offer besides fixed lists: the values that cases have, in the reader's order. */
export interface Facets {
  channels: string[];
  locales: string[];
  reviewers: string[];
  /** Packs that flagged cases. */
  packs: ModelReference[];
}

/**
 * Collects the channels, the locales and the people of the cases. Cases that are known to be woven in count for nothing, so that
 * nobody is named for them alone.
 */
export function facetsOf(cases: readonly KnownCase[]): Facets {
  const channels = new Set<string>();
  const locales = new Set<string>();
  const reviewers = new Set<string>();
  const packs = new Map<string, ModelReference>();
  for (const each of cases) {
    const { unknown, origin, channel, locale, lease, assignee, reviews, escalatedBy, flaggedBy, model } =
      each;
    if (unknown || (origin !== null && origin !== 'detection')) continue;
    channels.add(channel);
    locales.add(locale);
    // Matches of pictures have no pack.
    if (flaggedBy?.some(isTranscriptLayer)) packs.set(packKey(model), model);
    if (lease) reviewers.add(lease.reviewer);
    if (assignee !== null) reviewers.add(assignee);
    if (escalatedBy !== null) reviewers.add(escalatedBy);
    for (const { reviewer } of reviews) reviewers.add(reviewer);
  }
  const sorted = (names: Set<string>) => [...names].filter((name) => name !== '').sort(compareNames);
  return {
    channels: sorted(channels),
    locales: sorted(locales),
    reviewers: sorted(reviewers),
    packs: [...packs.values()].sort((left, right) => compareNames(packName(left), packName(right))),
  };
}
