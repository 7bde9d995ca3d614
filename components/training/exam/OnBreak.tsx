import { Button } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import type { ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { t } from '../../../words/words.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';

interface OnBreakProps {
  sitting: ShownSitting;
  busy: boolean;
  error: unknown;
  onContinue: () => void;
}

/** Covers the exam while its person is away; no text of it is in the page. */
export function OnBreak({ sitting, busy, error, onContinue }: OnBreakProps) {
  const clocked = sitting.rules.clockMinutes !== null;
  return (
    <Screen title={t('trainingExam.start.title')}>
      <FailureAlert error={error} title={t('trainingExam.away.failed')} />
      <EmptyState
        icon={<IconCoffee size={40} stroke={1.5} />}
        title={t('trainingExam.away.title')}
        actions={
          <Button loading={busy} onClick={onContinue}>
            {t('trainingExam.away.go')}
          </Button>
        }
      >
        {t(clocked ? 'trainingExam.away.textWithClock' : 'trainingExam.away.text')}
      </EmptyState>
    </Screen>
  );
}
