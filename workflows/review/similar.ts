import type { FeatureSettings } from '../../domain/detection/pack.ts';
import { byNearness, patternFeatures } from '../../domain/detection/similar.ts';
import { stageOf } from '../../domain/queue/case-work.ts';
import type { CharacteristicId } from '../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { getAssessments, labelledAssessments } from '../../storage/assessments.ts';
import { pickFromCases } from '../../storage/cases.ts';
import { goldenTranscriptIds } from '../../storage/golden-items.ts';
import { getTranscript, getTranscripts } from '../../storage/transcripts.ts';
import { describePack } from '../scoring/model-pack.ts';

/** More transcripts than this are not compared. */
const MOST = 600;

/** A transcript to compare with another, with its known answer. */
export interface SimilarTranscript {
  transcript: Transcript;
  characteristics: readonly CharacteristicId[];
  /** Places of the messages that stand out. */
  found: readonly number[];
}

/** What is most like a transcript: the nearest risk, and the nearest look-alike; null where there is none. */
export interface SimilarTranscripts {
  risk: SimilarTranscript | null;
  benign: SimilarTranscript | null;
}

/** Labelled transcripts that may be shown: neither golden items, nor waiting for any review. */
async function shownOpenly(
  transcriptId: string,
): Promise<{ id: string; outcome: 'risk' | 'benign'; locale: string }[]> {
  const [labelled, golden, waiting] = await Promise.all([
    labelledAssessments(),
    goldenTranscriptIds(),
    pickFromCases((each) => (stageOf(each) === null ? null : each.transcriptId)),
  ]);
  const kept = new Set([transcriptId, ...golden, ...waiting]);
  return labelled.flatMap(({ transcriptId: id, label, locale }) =>
    label && !kept.has(id) ? [{ id, outcome: label.outcome, locale }] : [],
  );
}

async function viewOf(transcript: Transcript | undefined): Promise<SimilarTranscript | null> {
  if (!transcript) return null;
  const [assessment] = await getAssessments([transcript.id]);
  if (!assessment) return null;
  return {
    transcript,
    characteristics: transcript.label?.characteristics ?? [],
    found: assessment.evidence.map(({ message }) => message),
  };
}

function nearest(
  transcript: Transcript,
  others: readonly Transcript[],
  settings: FeatureSettings,
): Transcript | undefined {
  const featured = others.map((other) => ({
    id: other.id,
    features: patternFeatures(other.messages, settings),
    transcript: other,
  }));
  return byNearness(patternFeatures(transcript.messages, settings), featured)[0]?.other.transcript;
}

/**
 * Labelled transcripts that are like one whose answer was told, by what the model sees in them; in the same language
 * where there are any. Golden items and what waits in the queue are never among them.
 */
export async function readSimilar(transcriptId: string): Promise<SimilarTranscripts> {
  const [transcript, others, { manifest }] = await Promise.all([
    getTranscript(transcriptId),
    shownOpenly(transcriptId),
    describePack(),
  ]);
  if (!transcript) return { risk: null, benign: null };
  const of = async (outcome: 'risk' | 'benign') => {
    const all = others.filter((each) => each.outcome === outcome);
    const same = all.filter(({ locale }) => locale === (transcript.locale ?? ''));
    const compared = (same.length > 0 ? same : all).slice(0, MOST).map(({ id }) => id);
    return viewOf(nearest(transcript, await getTranscripts(compared), manifest.features));
  };
  return { risk: await of('risk'), benign: await of('benign') };
}
