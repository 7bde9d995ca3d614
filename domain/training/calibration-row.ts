import { z } from 'zod';
import { ballotSchema } from './calibration-files.ts';
import { calibrationSessionSchema } from './calibration-session.ts';

/** What is kept of calibration: sessions that were planned here, and cases that came as a file. */
export const calibrationRowSchema = z.discriminatedUnion('kind', [calibrationSessionSchema, ballotSchema]);
export type CalibrationRow = z.infer<typeof calibrationRowSchema>;

/** Transcripts that somebody talks about with others in a session, or was sent to vote on. */
export function discussedBy(name: string, rows: readonly CalibrationRow[]): ReadonlySet<string> {
  const theirs = rows.filter((row) =>
    row.kind === 'ballot' ? row.reviewer === name : row.plannedBy === name || row.people.includes(name),
  );
  return new Set(theirs.flatMap(({ items }) => items.map(({ id }) => id)));
}
