import type { CalibrationRow } from '../domain/training/calibration-row.ts';
import { database } from './database.ts';

export const getCalibration = async (id: string): Promise<CalibrationRow | undefined> =>
  database.calibrationSessions.get(id);

/** Sessions that were planned here and cases that came as a file, in the order of their ids. */
export const allCalibration = async (): Promise<CalibrationRow[]> => database.calibrationSessions.toArray();
