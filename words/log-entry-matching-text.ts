import type { MATCHING_KINDS } from '../domain/decisions/kinds/matching.ts';
import type { Describers } from './log-entry-said.ts';
import { t } from './words.ts';

/** What entries on banks of known content and on clusters say. */
export const MATCHING_DESCRIBERS: Describers<keyof typeof MATCHING_KINDS> = {
  'bank-created': ({ name, source }) => [t('logEntry.title.bank-created', { name }), source],
  'bank-changed': ({ name, status, reason }) => [
    t(`logEntry.title.bank-changed.${status}`, { name }),
    reason,
  ],
  'bank-entries-added': ({ name, added, source, known, rejected = 0 }) => [
    t('logEntry.title.bank-entries-added', { name, added }),
    source,
    known > 0 && t('logEntry.detail.known', { known }),
    rejected > 0 && t('logEntry.detail.rejected', { rejected }),
  ],
  'entry-suspended': ({ name, entryIds: { length: count }, note }) => [
    t('logEntry.title.entry-suspended', { name, count }),
    note,
  ],
  'entry-restored': ({ name, entryIds: { length: count }, note, kept }) => [
    t(`logEntry.title.entry-restored.${kept ? 'kept' : 'restored'}`, { name, count }),
    note,
  ],
  'entry-decision-undone': ({ name, entryIds: { length: count } }) => [
    t('logEntry.title.entry-decision-undone', { name, count }),
  ],
  'cluster-alert': (payload) => [
    t(`logEntry.title.cluster-alert.${payload.reason}`),
    payload.reason === 'growth'
      ? t('logEntry.detail.clusterGrowth', payload.window)
      : t('logEntry.detail.clusterSize', { members: payload.members }),
  ],
  'cluster-decided': ({ caseIds, verdict, finding, lookedAt }) => [
    t(`logEntry.title.cluster-decided.${verdict ?? 'reviewed'}`, { count: caseIds.length }),
    finding && t(`logEntry.finding.${finding}`),
    t('logEntry.detail.lookedAt', { count: lookedAt }),
  ],
  'cluster-undone': ({ caseIds }) => [t('logEntry.title.cluster-undone', { count: caseIds.length })],
};
