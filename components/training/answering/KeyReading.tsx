import { decidingPieces } from '../../../domain/training/deciding.ts';
import type { TrainingItem } from '../../../domain/training/item.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Explanation } from '../../review/feedback/Explanation.tsx';
import feedback from '../../review/feedback/feedback.module.css';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ItemReading } from './ItemReading.tsx';

/** An item beside its key and why that is right, whoever answered it. */
export function KeyReading({ item }: { item: TrainingItem }) {
  const { outcome, characteristics, difficulty, focus, transcript } = item;
  return (
    <ItemReading item={item}>
      {(goTo) => (
        <Panel title={t('trainingClass.item.key')} className={feedback.card ?? ''}>
          <dl className={facts.facts}>
            <dt>{t('trainingClass.item.known')}</dt>
            <dd>{t(`trainingClass.item.outcome.${outcome}`)}</dd>
            {characteristics.length > 0 && (
              <>
                <dt>{t('trainingClass.item.characteristics')}</dt>
                <dd>{formatListing(characteristics.map((each) => t(`names.characteristic.${each}`)))}</dd>
              </>
            )}
            <dt>{t('trainingClass.item.difficulty')}</dt>
            <dd>{t(`trainingClass.item.difficulties.${difficulty}`)}</dd>
          </dl>
          <Explanation
            outcome={outcome}
            messages={transcript.messages}
            pieces={decidingPieces(item)}
            about={[focus.characteristic, ...characteristics]}
            onGoTo={({ message }) => goTo(message)}
          />
        </Panel>
      )}
    </ItemReading>
  );
}
