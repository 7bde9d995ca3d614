import type { TrainingItem } from '../../../domain/training/item.ts';
import { t } from '../../../words/words.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import type { Read } from '../../ui/reading/useRead.ts';

/** The moment before an item is there; says so when it could not be made. */
export function MakingItem({ title, read }: { title: string; read: Read<TrainingItem> }) {
  return (
    <Screen title={title}>
      <ReadState read={read} failed={t('trainingPractice.session.noItem')}>
        {() => null}
      </ReadState>
    </Screen>
  );
}
