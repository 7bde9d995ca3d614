import { TRANSCRIPT_LAYERS } from '../detection/detection-layers.ts';
import type { FlagFacts } from '../policy/flag-rule.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { Label } from '../transcript/transcript.ts';

/** One transcript whose truth is known, with what detection said of it. */
export interface EvidenceItem extends FlagFacts {
  transcriptId: string;
  timeline: readonly number[];
  /** Whether it is risky, by label or by verdict. */
  positive: boolean;
  /** How many transcripts it stands for; 1 or more. */
  weight: number;
  /** Index of the stratum it was drawn from; null when it was not drawn. */
  stratum: number | null;
  /** What label or reviewer marked. */
  marked: readonly CharacteristicId[];
  locale: string;
  channel: string;
  difficulty: Label['difficulty'] | null;
  /** ISO 8601; when the conversation began, null when unknown. */
  startedAt: string | null;
}

/** What evidence can be cut by. */
export const FACETS = ['locale', 'channel', 'length', 'difficulty', 'characteristic', 'month'] as const;
export type Facet = (typeof FACETS)[number];

/** One value of a facet with the items that have it. */
interface FacetPart {
  facet: Facet;
  value: string;
  /** Numbers of the items, ascending. */
  members: Uint32Array;
}

/**
 * Evidence as columns, so that a million transcripts fit in memory and are read fast. Item i's steps of the running
 * maximum of its timeline stand from `stepOffsets[i]` to `stepOffsets[i + 1]`.
 */
export interface EvidenceSet {
  size: number;
  ids: readonly string[];
  /** 1 for a risky one. */
  positive: Uint8Array;
  weight: Float64Array;
  /** Index of the stratum, −1 for none. */
  stratum: Int32Array;
  risk: Float64Array;
  peak: Float64Array;
  /** Messages. */
  length: Int32Array;
  /** One an item and characteristic, in the order of the ids; −1 where the model does not tell it, which no threshold is. */
  characteristics: Float64Array;
  /** The first message in which a layer found something, −1 for none; one an item and layer, in their order. */
  firstHits: Int32Array;
  stepOffsets: Uint32Array;
  /** Strictly rising within an item. */
  stepRisks: Float64Array;
  /** 0-based message at which the running maximum rises to that risk. */
  stepMessages: Int32Array;
  facets: readonly FacetPart[];
  /** Whether every weight is 1 and nothing was drawn: the figures are plain counts then. */
  plain: boolean;
}

const LENGTH_BANDS = [10, 20, 40, 80];

/** Stands for a locale or a channel that a transcript does not name. */
export const NOT_NAMED = 'not named';

/** "10–19 messages": the band of lengths that a transcript falls into, as it stands in exported slices. */
export function lengthBand(messages: number): string {
  const above = LENGTH_BANDS.findIndex((from) => messages < from);
  if (above === 0) return `under ${LENGTH_BANDS[0]} messages`;
  if (above === -1) return `${LENGTH_BANDS.at(-1)} messages or more`;
  return `${LENGTH_BANDS[above - 1]}–${LENGTH_BANDS[above]! - 1} messages`;
}

/** The bounds of such a band in messages, null where it has no end; null for what is none. */
export function boundsOfLength(band: string): { from: number; below: number | null } | null {
  const starts = [0, ...LENGTH_BANDS];
  const place = starts.findIndex((from) => lengthBand(from) === band);
  return place === -1 ? null : { from: starts[place]!, below: starts[place + 1] ?? null };
}

function facetValues(item: EvidenceItem): [Facet, string][] {
  const values: [Facet, string | null][] = [
    ['locale', item.locale || NOT_NAMED],
    ['channel', item.channel || NOT_NAMED],
    ['length', lengthBand(item.timeline.length)],
    ['difficulty', item.difficulty ?? null],
    ...item.marked.map((id): [Facet, string] => ['characteristic', id]),
    ['month', item.startedAt?.slice(0, 7) ?? null],
  ];
  return values.filter((value): value is [Facet, string] => value[1] !== null);
}

function facetParts(items: readonly EvidenceItem[]): FacetPart[] {
  const members = new Map<Facet, Map<string, number[]>>(FACETS.map((facet) => [facet, new Map()]));
  for (const [index, item] of items.entries())
    for (const [facet, value] of facetValues(item)) {
      const known = members.get(facet)!;
      const own = known.get(value);
      if (own) own.push(index);
      else known.set(value, [index]);
    }
  return FACETS.flatMap((facet) =>
    [...members.get(facet)!]
      .sort(([left], [right]) => left.localeCompare(right, 'en', { numeric: true }))
      .map(([value, own]): FacetPart => ({ facet, value, members: Uint32Array.from(own) })),
  );
}

/** Puts evidence into columns. Times in one pass; the order of the items is kept. */
export function evidenceSet(items: readonly EvidenceItem[]): EvidenceSet {
  const size = items.length;
  const stepOffsets = new Uint32Array(size + 1);
  const stepRisks: number[] = [];
  const stepMessages: number[] = [];
  const firstHits = new Int32Array(size * TRANSCRIPT_LAYERS.length).fill(-1);
  const characteristics = new Float64Array(size * CHARACTERISTIC_IDS.length);
  for (const [index, item] of items.entries()) {
    let highest = Number.NEGATIVE_INFINITY;
    for (const [message, risk] of item.timeline.entries()) {
      if (risk <= highest) continue;
      highest = risk;
      stepRisks.push(risk);
      stepMessages.push(message);
    }
    stepOffsets[index + 1] = stepRisks.length;
    for (const { layer, message } of item.layerHits ?? []) {
      const at = index * TRANSCRIPT_LAYERS.length + TRANSCRIPT_LAYERS.indexOf(layer);
      if (firstHits[at] === -1 || message < firstHits[at]!) firstHits[at] = message;
    }
    for (const [head, id] of CHARACTERISTIC_IDS.entries())
      characteristics[index * CHARACTERISTIC_IDS.length + head] = item.characteristics[id] ?? -1;
  }
  return {
    size,
    ids: items.map(({ transcriptId }) => transcriptId),
    positive: Uint8Array.from(items, ({ positive }) => (positive ? 1 : 0)),
    weight: Float64Array.from(items, ({ weight }) => weight),
    stratum: Int32Array.from(items, ({ stratum }) => stratum ?? -1),
    risk: Float64Array.from(items, ({ risk }) => risk),
    peak: Float64Array.from(items, ({ peak }) => peak),
    length: Int32Array.from(items, ({ timeline }) => timeline.length),
    characteristics,
    firstHits,
    stepOffsets,
    stepRisks: Float64Array.from(stepRisks),
    stepMessages: Int32Array.from(stepMessages),
    facets: facetParts(items),
    plain: items.every(({ weight, stratum }) => weight === 1 && stratum === null),
  };
}
