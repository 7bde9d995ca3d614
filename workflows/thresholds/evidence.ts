import { standingDecisions } from '../../domain/decisions/outcome-rows.ts';
import { type EvidenceItem, type EvidenceSet, evidenceSet } from '../../domain/thresholds/evidence-set.ts';
import {
  type ReviewedEvidence,
  type Weighed,
  weighReviewed,
} from '../../domain/thresholds/reviewed-evidence.ts';
import type { UnknownStratum } from '../../domain/thresholds/sweep.ts';
import type { CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { getAssessments, labelledAssessments, labelledIds } from '../../storage/assessments.ts';
import { allCases } from '../../storage/cases.ts';
import { allImports } from '../../storage/imports.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind } from '../../storage/log.ts';
import type { StoredAssessment } from '../../storage/rows.ts';
import { transcriptIdsOfImport } from '../../storage/transcripts.ts';
import { SAMPLES_SOURCE } from '../intake/samples.ts';

/** Where the truth comes from that thresholds are tuned on. */
export type EvidenceSource =
  /** Labels of transcripts; of one import, or of all. */
  | { kind: 'labels'; importId: string | null }
  /** The team's own verdicts. */
  | { kind: 'reviews' };

/** What figures rest on. */
export interface Evidence {
  source: EvidenceSource;
  items: readonly EvidenceItem[];
  /** The same in columns. */
  set: EvidenceSet;
  unknown: readonly UnknownStratum[];
  summary: EvidenceSummary;
}

/** How much evidence there is and what it cannot show; screens put it into words. */
export interface EvidenceSummary {
  /** Transcripts, as counted. */
  n: number;
  positives: number;
  /** Of the labelled ones: from the samples that ship, whose text is generated. */
  fromSamples: number;
  reviewed: Omit<ReviewedEvidence, 'weighed' | 'unknown'> | null;
  /** Transcripts in score bands from which nothing was reviewed. */
  unreviewed: number;
}

/** One labelled set that can be tuned on. */
export interface LabelledSet {
  importId: string;
  /** File name, or what the shipped samples are called. */
  source: string;
  importedAt: string;
  labelled: number;
}

function itemOf(
  assessed: StoredAssessment,
  truth: Weighed,
  marked: readonly CharacteristicId[],
): EvidenceItem {
  const {
    transcriptId,
    risk,
    peak,
    timeline,
    characteristics,
    layerHits,
    label,
    locale,
    channel,
    startedAt,
  } = assessed;
  return {
    transcriptId,
    risk,
    peak,
    timeline,
    characteristics,
    ...(layerHits ? { layerHits } : {}),
    ...truth,
    marked,
    locale,
    channel,
    difficulty: label?.difficulty ?? null,
    startedAt: startedAt ?? null,
  };
}

function evidenceOf(
  source: EvidenceSource,
  items: readonly EvidenceItem[],
  unknown: readonly UnknownStratum[],
  rest: Pick<EvidenceSummary, 'fromSamples' | 'reviewed'>,
): Evidence {
  const positives = items.filter(({ positive }) => positive).length;
  const unreviewed = unknown.reduce((sum, { population }) => sum + population, 0);
  return {
    source,
    items,
    set: evidenceSet(items),
    unknown,
    summary: { n: items.length, positives, unreviewed, ...rest },
  };
}

async function ofLabels(importId: string | null): Promise<Evidence> {
  const [labelled, imports] = await Promise.all([labelledAssessments(), allImports()]);
  const samples = imports.find(({ source }) => source === SAMPLES_SOURCE);
  const ofImport = async (id: string | undefined) => new Set(id ? await transcriptIdsOfImport(id) : []);
  const shipped = await ofImport(samples?.id);
  const wanted = importId === null ? null : await ofImport(importId);
  const items = labelled
    .filter(({ transcriptId }) => wanted?.has(transcriptId) ?? true)
    .map((each) => {
      const { outcome, characteristics } = each.label!;
      return itemOf(each, { positive: outcome === 'risk', weight: 1, stratum: null }, characteristics);
    });
  const fromSamples = items.filter(({ transcriptId }) => shipped.has(transcriptId)).length;
  return evidenceOf({ kind: 'labels', importId }, items, [], { fromSamples, reviewed: null });
}

/** What the standing verdict of each case marked. */
async function marksOfCases(): Promise<Map<string, readonly CharacteristicId[]>> {
  const [made, withdrawn] = await Promise.all([
    entriesOfKind('decision'),
    entriesOfKind('decision-withdrawn'),
  ]);
  const decisions = standingDecisions([...made, ...withdrawn]);
  return new Map(decisions.map(({ caseId, payload }) => [caseId!, payload.characteristics]));
}

async function ofReviews(): Promise<Evidence> {
  const cases = await allCases();
  const { weighed, unknown, ...reviewed } = weighReviewed(cases);
  const marks = await marksOfCases();
  const ofTranscripts = cases.filter(({ match }) => match === undefined);
  const caseOf = new Map(ofTranscripts.map(({ transcriptId, id }) => [transcriptId, id]));
  const assessed = await getAssessments([...weighed.keys()]);
  const items = assessed.map((each) => {
    const marked = marks.get(caseOf.get(each.transcriptId)!) ?? [];
    return itemOf(each, weighed.get(each.transcriptId)!, marked);
  });
  return evidenceOf({ kind: 'reviews' }, items, unknown, { fromSamples: 0, reviewed });
}

/** Reads evidence once. */
export function readEvidence(source: EvidenceSource): Promise<Evidence> {
  return source.kind === 'labels' ? ofLabels(source.importId) : ofReviews();
}

/** Evidence to tune on, live. */
export const liveEvidence = (source: EvidenceSource) => live(() => readEvidence(source));

async function labelledSets(): Promise<LabelledSet[]> {
  const [imports, labelled] = await Promise.all([allImports(), labelledIds()]);
  const known = new Set(labelled);
  const sets = await Promise.all(
    imports.map(async ({ id, source, startedAt }): Promise<LabelledSet> => {
      const own = await transcriptIdsOfImport(id);
      const count = own.filter((each) => known.has(each)).length;
      return { importId: id, source, importedAt: startedAt, labelled: count };
    }),
  );
  return sets.filter(({ labelled: count }) => count > 0);
}

/** The imports that brought labelled transcripts, newest first. */
export const liveLabelledSets = () => live(labelledSets);
