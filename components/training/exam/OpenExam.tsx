import { isAnswered, type ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { SITTING } from './exam-address.ts';

/** The way back into an exam that is under way. */
export function OpenExam({ sitting: { items } }: { sitting: ShownSitting }) {
  const answered = items.filter(({ answer }) => isAnswered(answer)).length;
  return (
    <Panel
      title={t('trainingExam.open.title')}
      description={t('trainingExam.open.text', { answered, items: items.length })}
    >
      <div>
        <GoTo to={SITTING} variant="filled">
          {t('trainingExam.open.go')}
        </GoTo>
      </div>
    </Panel>
  );
}
