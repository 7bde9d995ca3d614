import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import { CharacteristicChecklist } from '../decision/CharacteristicChecklist.tsx';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { LayerHitList } from '../evidence/LayerHitList.tsx';
import classes from '../review.module.css';
import type { Review } from '../useReview.ts';
import { PolicyPanel } from './PolicyPanel.tsx';

interface ReferencePaneProps {
  view: CaseView;
  review: Review;
  showDetection: boolean;
  isMasked: (message: number) => boolean;
  onGoTo: (message: number) => void;
}

/** What a reviewer decides by, beside the transcript: evidence and characteristics, or the policy. */
export function ReferencePane({ view, review, showDetection, isMasked, onGoTo }: ReferencePaneProps) {
  const { assessment, transcript } = view;
  const { draft, ready, change } = review;
  const [part, setPart] = useState<'case' | 'policy'>('case');
  const onMessages = useMemo(() => {
    const groups = Map.groupBy(draft.marks, ({ characteristic }) => characteristic);
    return new Map([...groups].map(([id, marks]) => [id, marks.length]));
  }, [draft.marks]);
  useCommands({ 'toggle-policy': () => setPart((before) => (before === 'policy' ? 'case' : 'policy')) });
  const first = [...new Set([...draft.characteristics, ...(showDetection ? view.case.strongest : [])])];
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('review.reference.label')}
        data={[
          {
            value: 'case',
            label: showDetection ? t('review.reference.evidence') : t('review.reference.characteristics'),
          },
          { value: 'policy', label: t('review.reference.policy') },
        ]}
        value={part}
        onChange={(value) => setPart(value as typeof part)}
      />
      <ScrollRegion
        label={part === 'policy' ? t('review.reference.policyRegion') : t('review.reference.evidence')}
        className={classes.scroll}
      >
        {part === 'policy' && <PolicyPanel first={first} />}
        {part === 'case' && showDetection && (
          <>
            <EvidenceList
              evidence={assessment.evidence}
              messages={transcript.messages}
              isMasked={isMasked}
              onGoTo={onGoTo}
              risk={assessment.risk}
            />
            <LayerHitList
              hits={assessment.layerHits ?? []}
              messages={transcript.messages}
              isMasked={isMasked}
              onGoTo={onGoTo}
            />
          </>
        )}
        {part === 'case' && (
          <CharacteristicChecklist
            scores={showDetection ? assessment.characteristics : null}
            marked={draft.characteristics}
            onMessages={onMessages}
            disabled={!ready}
            onChange={(marked) => change({ characteristics: marked })}
          />
        )}
      </ScrollRegion>
    </>
  );
}
