import { useCallback } from 'react';
import { t } from '../../../words/words.ts';
import { liveClass } from '../../../workflows/training/class.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { ClassExports } from './ClassExports.tsx';
import { EarlyRenewals } from './EarlyRenewals.tsx';
import { ExamsPanel } from './ExamsPanel.tsx';
import { ItemsPanel } from './ItemsPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';

/** Everybody's training, for leads: where they are, how their exams came out, which items do not work, and files of it. */
export function ClassSection({ reviewer }: { reviewer: string }) {
  const read = useRead(useCallback(() => liveClass(reviewer), [reviewer]));
  return (
    <ReadState read={read} failed={t('trainingClass.unreadable')} loading={t('trainingClass.loading')}>
      {({ members, exams, items }) => (
        <>
          <PeoplePanel members={members} />
          <EarlyRenewals members={members} />
          <ExamsPanel exams={exams} />
          <ItemsPanel items={items} />
          <ClassExports />
        </>
      )}
    </ReadState>
  );
}
