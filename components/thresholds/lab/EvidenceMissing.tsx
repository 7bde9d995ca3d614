import { Button } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { t } from '../../../words/words.ts';
import type { EvidenceSource } from '../../../workflows/thresholds/evidence.ts';
import { chooseEvidence } from '../../../workflows/thresholds/lab-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { missingWords } from '../evidence/evidence-words.ts';

/** Stands where figures would, when there is nothing to measure on. */
export function EvidenceMissing({ source }: { source: EvidenceSource }) {
  const [, navigate] = useLocation();
  const { title, text } = missingWords(source);
  const allLabels = source.kind === 'labels' && source.importId === null;
  return (
    <Panel title={t('thresholds.evidence.missing.title')}>
      <EmptyState
        icon={<IconTags size={40} />}
        title={title}
        actions={
          <>
            {allLabels && (
              <Button onClick={() => navigate('/data')}>{t('thresholds.evidence.missing.toData')}</Button>
            )}
            {source.kind === 'reviews' && (
              <Button onClick={() => navigate('/queue')}>{t('thresholds.evidence.missing.toQueue')}</Button>
            )}
            {!allLabels && (
              <Button variant="default" onClick={() => chooseEvidence({ kind: 'labels', importId: null })}>
                {t('thresholds.evidence.missing.tuneOnLabels')}
              </Button>
            )}
          </>
        }
      >
        {text}
      </EmptyState>
    </Panel>
  );
}
