import {
  DEFAULT_PERIODS,
  type RetentionPeriods,
  retentionPeriodsSchema,
} from '../../policy/retention-periods.ts';
import { defineCommand, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';

/** The setting with the periods. */
const SETTING = 'retention-periods';

/** The periods in force: what a lead has set, else the defaults. */
export async function readPeriods(settings: Reader['settings']): Promise<RetentionPeriods> {
  return (await settings.read(SETTING, retentionPeriodsSchema)) ?? DEFAULT_PERIODS;
}

/** Sets how long data are kept from now on. What is due under the new periods goes with the next purge. */
export const setPeriodsCommand = defineCommand({
  name: 'set-retention-periods',
  by: 'set-retention',
  tables: ['settings', 'log'],
  read: ({ settings }, _input: { periods: RetentionPeriods; reason: string }) => readPeriods(settings),
  decide({ periods, reason }, before, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'periods' });
    const { transcriptMonths, appealDays } = periods;
    if (before.transcriptMonths === transcriptMonths && before.appealDays === appealDays)
      return refuse('unchanged', { what: 'periods' });
    const work = new Work(context);
    work.put('settings', { key: SETTING, value: { transcriptMonths, appealDays } });
    const payload = { transcriptMonths, appealDays, reason: why };
    work.log({ kind: 'retention-set', caseId: null, payload });
    return work.done(null);
  },
});
