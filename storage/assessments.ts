import { database, type StoredAssessment } from './database.ts';

/** Stores assessments; their transcripts no longer wait. Call within a transaction on both tables. */
export async function putAssessments(assessments: readonly StoredAssessment[]): Promise<void> {
  await database.assessments.bulkPut([...assessments]);
  await database.unassessed.bulkDelete(assessments.map(({ transcriptId }) => transcriptId));
}

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

/** Ids of transcripts whose timeline reaches this risk at some message. */
export async function transcriptIdsWithPeakFrom(risk: number): Promise<string[]> {
  return database.assessments.where('peak').aboveOrEqual(risk).primaryKeys();
}

/** Every assessment. */
export async function allAssessments(): Promise<StoredAssessment[]> {
  return database.assessments.toArray();
}
