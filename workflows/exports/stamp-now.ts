import { browser } from 'wxt/browser';
import type { Stamp } from '../../domain/decisions/stamp.ts';
import { provenanceOf, stampOf } from '../../domain/export/provenance.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { logPlace } from '../../storage/log.ts';
import { isPractice } from '../base/open-data.ts';
import { signedHeads } from '../log/known-heads.ts';

/** What a file says of when, by which version and from which log it was written, where no cases are in it. */
export async function stampNow(): Promise<{ stamp: Stamp; appVersion: string; log: string }> {
  const heads = await signedHeads();
  const place = await logPlace();
  const appVersion = browser.runtime.getManifest().version;
  const now = Date.now();
  const provenance = provenanceOf({
    ...{ appVersion, writtenAt: now, asOf: now, filter: NO_FILTER, outcomes: [], decisions: [], heads },
    log: { id: place?.log ?? null, head: place },
    practiceTeam: isPractice,
  });
  return { stamp: stampOf(provenance), appVersion, log: place?.log ?? 'none' };
}
