import { playHistory } from '../../domain/practice/history.ts';
import { Memory } from '../../domain/practice/memory.ts';
import { memoryDesk } from '../../domain/practice/memory-desk.ts';
import { fillTables } from '../../storage/all-tables.ts';
import type { PracticeApi } from './practice-protocol.ts';

/** How often progress is told: each fiftieth. */
const STEP = 0.02;

/** Generates histories into the database that is open here. */
export const generating: PracticeApi = {
  async generate(material, onProgress) {
    let told = 0;
    const tell = (share: number) => {
      if (share < told + STEP) return;
      told = share;
      onProgress(share);
    };
    const memory = new Memory();
    await playHistory(memoryDesk(memory, material.seed + 1), material, tell);
    await fillTables(memory.rows());
    return { ok: true, value: null };
  },
};
