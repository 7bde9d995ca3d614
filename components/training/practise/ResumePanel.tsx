import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { PracticeSession } from '../../../domain/training/practice-session.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { sessionAddress } from './addresses.ts';

/** The way back into what was left in the middle. */
export function ResumePanel({ session }: { session: PracticeSession }) {
  const [, navigate] = useLocation();
  const { answers, plan } = session;
  return (
    <Panel
      title={t('trainingPractice.resume.title')}
      description={t('trainingPractice.resume.text', { answered: answers.length, items: plan.items })}
    >
      <div>
        <Button onClick={() => navigate(sessionAddress(session))}>{t('trainingPractice.resume.go')}</Button>
      </div>
    </Panel>
  );
}
