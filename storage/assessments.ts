import type { ModelReference } from '../domain/detection/assessment.ts';
import { type FlagRule, isFlagged } from '../domain/policy/flag-rule.ts';
import { database } from './database.ts';
import type { StoredAssessment } from './rows.ts';

/** Assessments that are read at once when all have to be looked at. */
const CHUNK = 2_000;

export async function getAssessment(transcriptId: string): Promise<StoredAssessment | undefined> {
  return database.assessments.get(transcriptId);
}

export async function getAssessments(transcriptIds: readonly string[]): Promise<StoredAssessment[]> {
  const found = await database.assessments.bulkGet([...transcriptIds]);
  return found.filter((assessment) => assessment !== undefined);
}

export async function countAssessments(): Promise<number> {
  return database.assessments.count();
}

/** Assessments of labelled transcripts, in order of id. */
export async function labelledAssessments(): Promise<StoredAssessment[]> {
  return database.assessments.where('labelled').equals(1).toArray();
}

/** Ids of labelled transcripts that are scored. */
export async function labelledIds(): Promise<string[]> {
  return database.assessments.where('labelled').equals(1).primaryKeys();
}

/** Shows every assessment, in order of id, some at a time, so that they are never in memory all at once. */
export async function visitAssessments(visit: (some: readonly StoredAssessment[]) => void): Promise<void> {
  for (let last = ''; ; ) {
    const some = await database.assessments.where('transcriptId').above(last).limit(CHUNK).toArray();
    visit(some);
    if (some.length < CHUNK) return;
    last = some.at(-1)!.transcriptId;
  }
}

/** Ids of what a rule flags by the risk or by a hit of a layer, from the indexes alone. */
async function flaggedByIndexes({ threshold, latching, layers }: FlagRule): Promise<Set<string>> {
  const { assessments } = database;
  const found = await Promise.all(
    layers.map((layer) =>
      layer === 'classifier'
        ? assessments
            .where(latching ? 'peak' : 'risk')
            .aboveOrEqual(threshold)
            .primaryKeys()
        : assessments.where('hitLayers').equals(layer).primaryKeys(),
    ),
  );
  return new Set(found.flat());
}

/**
 * Ids of the assessed transcripts that a rule flags. Thresholds of characteristics have no index: with one, every
 * assessment is looked at.
 */
export async function flaggedIds(rule: FlagRule): Promise<Set<string>> {
  const ownThresholds = Object.keys(rule.characteristicThresholds).length > 0;
  if (!ownThresholds || !rule.layers.includes('classifier')) return flaggedByIndexes(rule);
  const flagged = new Set<string>();
  await visitAssessments((some) => {
    for (const assessment of some) if (isFlagged(assessment, rule)) flagged.add(assessment.transcriptId);
  });
  return flagged;
}

/** Ids of all transcripts that were scored. */
export async function assessedIds(): Promise<string[]> {
  return database.assessments.toCollection().primaryKeys();
}

const BY_PACK = '[model.id+model.version+model.sha256]';

const ofPack = ({ id, version, sha256 }: ModelReference) => [id, version, sha256];

/** Ids of the transcripts that another pack than this one scored, from the index alone. */
export async function idsOfOtherPacks(model: ModelReference): Promise<string[]> {
  return database.assessments.where(BY_PACK).notEqual(ofPack(model)).primaryKeys();
}

/** How many transcripts another pack than this one scored. */
export async function countOfOtherPacks(model: ModelReference): Promise<number> {
  return database.assessments.where(BY_PACK).notEqual(ofPack(model)).count();
}
