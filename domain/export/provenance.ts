import { z } from 'zod';
import { withheldText } from '../../words/export-words.ts';
import { describeFilter } from '../../words/filter-words.ts';
import { formatListing } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { ChainHead } from '../decisions/hash-chain.ts';
import type { LogEntryOf } from '../decisions/log-entry.ts';
import type { Outcome } from '../decisions/outcome.ts';
import { PRACTICE_FILTER } from '../decisions/practice-marks.ts';
import { type SignedHead, signatureText, signedHeadSchema } from '../decisions/signed-head.ts';
import type { Stamp } from '../decisions/stamp.ts';
import { modelOf } from '../metrics/cases/fact-columns.ts';
import type { Withheld } from '../metrics/cases/withheld.ts';
import {
  filterToParams,
  type StatisticsFilter,
  statisticsFilterSchema,
} from '../metrics/filter/statistics-filter.ts';
import { instantSchema } from '../transcript/transcript.ts';

/** What every export says on its face. */
export const PRACTICE_NOTICE = t('exports.notice');

const count = z.number().int().nonnegative();
const versions = z.array(z.number().int().positive());

/** What an export says of itself, so that somebody else can recompute it and knows what it is about. */
export const provenanceSchema = z.object({
  /** Version of Second Look that wrote it. */
  appVersion: z.string(),
  writtenAt: instantSchema,
  /** The moment at which ages are taken. */
  asOf: instantSchema,
  filter: z.object({
    /** In plain words. */
    words: z.string(),
    /** As in the page's address; empty for everything. */
    parameters: z.string(),
    values: statisticsFilterSchema,
  }),
  /** First and last moment at which any case that the filter leaves was flagged; null when none says. */
  period: z.object({ from: instantSchema.nullable(), to: instantSchema.nullable() }),
  /** Under what the cases were flagged and reviewed. */
  versions: z.object({
    policies: versions,
    /** Id and version. */
    models: z.array(z.string()),
    reviewPolicies: versions,
    guidance: z.array(z.string()),
  }),
  /** The log's last entry, and the hash of its first, which no other installation has. */
  log: z.object({ id: z.string().nullable(), seq: count, hash: z.string().nullable() }),
  /** The heads of the log that were noted until then, each signed. */
  heads: z.array(signedHeadSchema).optional(),
  /** Rows and cases that the filter leaves. */
  rows: count,
  cases: count,
  /** What is left out because whoever wrote it must not know it, and why, in a sentence; null when nothing is. */
  withheld: z.string().nullable().default(null),
  /** It is of the generated history of a practice team; left out of all others. */
  practiceTeam: z.literal(true).optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** What a provenance follows from. Moments are milliseconds since 1970. */
export interface ProvenanceFacts {
  appVersion: string;
  writtenAt: number;
  asOf: number;
  filter: StatisticsFilter;
  /** The rows that the filter leaves. */
  outcomes: readonly Outcome[];
  /** All decisions of the log. */
  decisions: readonly LogEntryOf<'decision'>[];
  log: { id: string | null; head: ChainHead | null };
  /** What is left out because whoever writes it must not know it; null when nothing is. */
  withheld?: Withheld | null;
  /** Heads that were noted, in order; left out where none are. */
  heads?: readonly SignedHead[];
  /** The log is the generated history of a practice team. */
  practiceTeam?: boolean;
}

const instant = (moment: number) => new Date(moment).toISOString();

/** The different values, in order; what is unknown is left out. */
function each<Value extends number | string>(values: Iterable<Value | null | undefined>): Value[] {
  const known = [...new Set(values)].filter((value) => value !== null && value !== undefined);
  return known.sort((left, right) => (left < right ? -1 : 1));
}

function periodOf(outcomes: readonly Outcome[]): Provenance['period'] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { flagged_at } of outcomes) {
    if (flagged_at === null) continue;
    const moment = Date.parse(flagged_at);
    from = Math.min(from, moment);
    to = Math.max(to, moment);
  }
  return to < from ? { from: null, to: null } : { from: instant(from), to: instant(to) };
}

/** Those of the decisions of which a row tells. */
function decisionsAmong({ outcomes, decisions }: ProvenanceFacts): LogEntryOf<'decision'>[] {
  const rowKeys = new Set(
    outcomes.map(({ case_id, reviewer, decided_at }) => `${case_id}\n${reviewer}\n${decided_at}`),
  );
  return decisions.filter(({ caseId, actor, at }) => rowKeys.has(`${caseId}\n${actor}\n${at}`));
}

/** What an export of these rows says of itself. */
export function provenanceOf(facts: ProvenanceFacts): Provenance {
  const { appVersion, writtenAt, asOf, filter, outcomes, log, withheld = null, heads = [] } = facts;
  const decisions = decisionsAmong(facts);
  return {
    appVersion,
    writtenAt: instant(writtenAt),
    asOf: instant(asOf),
    filter: {
      words: describeFilter(filter),
      parameters: filterToParams(filter).toString(),
      values: filter,
    },
    period: periodOf(outcomes),
    versions: {
      policies: each(outcomes.map(({ policy_version }) => policy_version)),
      models: each(outcomes.map(modelOf)),
      reviewPolicies: each(decisions.map(({ payload }) => payload.reviewPolicyVersion)),
      guidance: each(decisions.map(({ payload }) => payload.guidanceVersion)),
    },
    log: { id: log.id, seq: log.head?.seq ?? 0, hash: log.head?.hash ?? null },
    ...(heads.length > 0 && { heads: [...heads] }),
    rows: outcomes.length,
    cases: new Set(outcomes.map(({ case_id }) => case_id)).size,
    withheld: withheld && withheldText(withheld),
    ...(facts.practiceTeam && { practiceTeam: true as const }),
  };
}

/** The signed head that is the log's last entry; undefined when that was not signed. */
function ownHead({ log, heads = [] }: Pick<Provenance, 'log' | 'heads'>): SignedHead | undefined {
  return heads.findLast(({ seq, hash }) => seq === log.seq && hash === log.hash);
}

/** In the stamp's filters where something is left out besides: such a file is never the whole of its log. */
const PART = 'withheld=yes';

/** What each exported row says of its export. */
export function stampOf({
  appVersion,
  writtenAt,
  asOf,
  filter,
  log,
  withheld,
  heads,
  practiceTeam,
}: Provenance): Stamp {
  const signed = ownHead({ log, heads });
  return {
    exported_at: writtenAt,
    as_of: asOf,
    filters: [filter.parameters, withheld === null ? '' : PART, practiceTeam ? PRACTICE_FILTER : '']
      .filter((part) => part !== '')
      .join('&'),
    app_version: appVersion,
    log_id: log.id,
    log_seq: log.seq,
    log_hash: log.hash,
    log_signature: signed ? signatureText(signed) : null,
  };
}

/**
 * A provenance in words, for people: what each part is called, and its text.
 * @returns pairs in the order in which they are read
 */
export function describeProvenance(provenance: Provenance): [name: string, text: string][] {
  const { versions, log, period } = provenance;
  const signed = ownHead(provenance);
  const list = (values: readonly (number | string)[]) =>
    values.length === 0 ? t('shared.none') : formatListing(values.map(String));
  return [
    ...(provenance.practiceTeam
      ? [[t('exports.provenance.practiceTeam'), t('exports.practiceTeam')] as [string, string]]
      : []),
    [t('exports.provenance.filter'), provenance.filter.words],
    [t('exports.provenance.parameters'), provenance.filter.parameters || t('shared.none')],
    [t('exports.provenance.from'), period.from ?? t('shared.none')],
    [t('exports.provenance.to'), period.to ?? t('shared.none')],
    [t('exports.provenance.asOf'), provenance.asOf],
    [t('exports.provenance.rows'), String(provenance.rows)],
    [t('exports.provenance.cases'), String(provenance.cases)],
    [t('exports.provenance.policies'), list(versions.policies)],
    [t('exports.provenance.models'), list(versions.models)],
    [t('exports.provenance.reviewPolicies'), list(versions.reviewPolicies)],
    [t('exports.provenance.guidance'), list(versions.guidance)],
    [t('exports.provenance.seq'), String(log.seq)],
    [t('exports.provenance.hash'), log.hash ?? t('shared.none')],
    [t('exports.provenance.log'), log.id ?? t('shared.none')],
    ...(signed ? [[t('exports.provenance.signature'), signatureText(signed)] as [string, string]] : []),
    [t('exports.provenance.writtenAt'), provenance.writtenAt],
    [t('exports.provenance.version'), provenance.appVersion],
    ...(provenance.withheld === null
      ? []
      : [[t('exports.provenance.withheld'), provenance.withheld] as [string, string]]),
  ];
}
