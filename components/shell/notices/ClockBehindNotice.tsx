import { Button } from '@mantine/core';
import { useState } from 'react';
import { timeBehind } from '../../../domain/decisions/log-clock.ts';
import { formatDuration, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveLastMoment } from '../../../workflows/retention/known-time.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { Notice } from './Notice.tsx';

/** Says that the clock lies behind the log, because new entries then cannot have its time. */
export function ClockBehindNotice() {
  const last = useRead(liveLastMoment, { failsInFrame: true });
  const now = useNow();
  const [seen, setSeen] = useState(false);
  const moment = valueOr(last, undefined);
  const behind = timeBehind(moment, now);
  if (seen || moment === undefined || behind === 0) return null;
  return (
    <Notice
      tone="warning"
      role="status"
      text={t('shell.clockBehind', { behind: formatDuration(behind / 1000), moment: formatMoment(moment) })}
    >
      <Button size="compact-sm" variant="default" onClick={() => setSeen(true)}>
        {t('shared.dismiss')}
      </Button>
    </Notice>
  );
}
