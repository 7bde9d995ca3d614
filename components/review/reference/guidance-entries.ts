import { MATCH_FINDINGS } from '../../../domain/matching/finding.ts';
import { CHOICES } from '../../../domain/policy/choices.ts';
import { GENERAL_GUIDANCE, type GuidanceChange, MATCH_GUIDANCE } from '../../../domain/review/guidance.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import type { MatchOption } from '../decision/finding-options.ts';

/** A piece of the guidance as a search finds it. */
export interface GuidanceEntry {
  kind: 'general' | 'verdict' | 'characteristic' | 'finding';
  /** Of the general entry, the choice, the characteristic or the finding. */
  id: string;
  title: string;
  /** In reading order; a label is null where the title says enough. */
  parts: readonly { label: string | null; text: string }[];
  /** What leads have added, as they typed it. */
  addition?: GuidanceChange;
}

const OF_CHOICE = ['meaning', 'when'] as const;
const OF_CHARACTERISTIC = ['lookFor', 'lookAlike', 'decide', 'escalate'] as const;

/** A part with its label. */
const labelled = (part: (typeof OF_CHOICE | typeof OF_CHARACTERISTIC)[number], text: string) => ({
  label: t(`guidance.part.${part}`),
  text,
});

/** Beside a transcript. */
const ENTRIES: readonly GuidanceEntry[] = [
  ...GENERAL_GUIDANCE.map(
    (id): GuidanceEntry => ({
      kind: 'general',
      id,
      title: t(`guidance.general.${id}.title`),
      parts: [{ label: null, text: t(`guidance.general.${id}.text`) }],
    }),
  ),
  ...CHOICES.map(
    (id): GuidanceEntry => ({
      kind: 'verdict',
      id,
      title: t(`names.decision.${id}`),
      parts: OF_CHOICE.map((part) => labelled(part, t(`guidance.verdict.${id}.${part}`))),
    }),
  ),
  ...CHARACTERISTIC_IDS.map(
    (id): GuidanceEntry => ({
      kind: 'characteristic',
      id,
      title: t(`names.characteristic.${id}`),
      parts: OF_CHARACTERISTIC.map((part) => labelled(part, t(`guidance.characteristic.${id}.${part}`))),
    }),
  ),
];

const decided = (id: MatchOption): Pick<GuidanceEntry, 'id' | 'parts'> => ({
  id,
  parts: OF_CHOICE.map((part) => labelled(part, t(`guidance.finding.${id}.${part}`))),
});

/** Beside the match of a picture, which says nothing of characteristics. */
const MATCH_ENTRIES: readonly GuidanceEntry[] = [
  ...MATCH_FINDINGS.map(
    (id): GuidanceEntry => ({ kind: 'finding', title: t(`names.finding.${id}`), ...decided(id) }),
  ),
  ...(['inconclusive', 'escalate', 'skip'] as const).map(
    (id): GuidanceEntry => ({ kind: 'verdict', title: t(`names.decision.${id}`), ...decided(id) }),
  ),
  ...MATCH_GUIDANCE.map(
    (id): GuidanceEntry => ({
      kind: 'general',
      id,
      title: t(`guidance.match.${id}.title`),
      parts: [{ label: null, text: t(`guidance.match.${id}.text`) }],
    }),
  ),
];

/** Lower case, without accents, and with plain apostrophes, so that a query need not have the right ones. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

/** The entries with what leads have added; what they say of every case stands before the rest of its kind. */
function withAdditions(
  shipped: readonly GuidanceEntry[],
  additions: readonly GuidanceChange[],
): GuidanceEntry[] {
  const entries = shipped.map((entry) => {
    const addition = additions.find(
      ({ characteristic }) => entry.kind === 'characteristic' && characteristic === entry.id,
    );
    return addition ? { ...entry, addition } : entry;
  });
  const general = additions.find(({ characteristic }) => characteristic === null);
  if (!general) return entries;
  const title = t('review.policy.everyCase');
  return [{ kind: 'general', id: 'every-case', title, parts: [], addition: general }, ...entries];
}

const searchedText = ({ title, parts, addition }: GuidanceEntry) =>
  plain([title, ...parts.map(({ text }) => text), addition?.text ?? ''].join('\n'));

/**
 * The entries in whose title or texts every word of the query occurs, also as part of a word; case and accents
 * make no difference. An empty query finds all, in reading order.
 * @param of what the case is of
 */
export function searchGuidance(
  query: string,
  additions: readonly GuidanceChange[] = [],
  of: 'transcript' | 'match' = 'transcript',
): GuidanceEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return withAdditions(of === 'match' ? MATCH_ENTRIES : ENTRIES, additions).filter((entry) => {
    const text = searchedText(entry);
    return words.every((word) => text.includes(word));
  });
}
