import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useCallback } from 'react';
import { type Next, pathOf } from '../../../domain/training/path.ts';
import { t } from '../../../words/words.ts';
import { liveOwnLearning } from '../../../workflows/training/learning.ts';
import { useNextCase } from '../../queue/useNextCase.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';

function NextStep() {
  const { take, busy, error, clearError } = useNextCase();
  return (
    <Panel title={t('training.path.next.title')} description={t('training.path.next.queue.text')}>
      <FailureAlert error={error} title={t('home.notHandedOut')} onClose={clearError} />
      <div>
        <Button
          loading={busy}
          onClick={() => take()}
          rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
        >
          {t('training.path.next.queue.go')}
        </Button>
      </div>
    </Panel>
  );
}

function NextOf({ next }: { next: Next }) {
  return next.to === 'queue' ? <NextStep /> : null;
}

/** Where somebody is on the path, and what is next. */
export function PathSection({ reviewer }: { reviewer: string }) {
  const records = useRead(useCallback(() => liveOwnLearning(reviewer), [reviewer]));
  return (
    <ReadState read={records} failed={t('training.path.unreadable')} loading={t('training.path.loading')}>
      {(known) => (
        <NextOf next={pathOf({ lessons: [], records: known, stages: [], due: 0, certified: false }).next} />
      )}
    </ReadState>
  );
}
