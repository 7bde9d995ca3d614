import { create } from 'zustand';

/** What of calibration is open at this tab: a session, or cases that came as a file. It stays open while people take turns. */
interface OpenCalibration {
  id: string | null;
}

export const useOpenCalibration = create<OpenCalibration>(() => ({ id: null }));

/** Opens a session or cases that came as a file; null goes back to all of them. */
export const openCalibration = (id: string | null): void => useOpenCalibration.setState({ id });
