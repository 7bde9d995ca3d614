import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { formatListing, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { PolicyChange, RuleEffect } from '../../../workflows/policy/tuning.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../compare/compare.module.css';
import { OpenTranscript } from '../transcripts/OpenTranscript.tsx';
import { TranscriptReading } from '../transcripts/TranscriptDialog.tsx';

const PAGE = 10;

interface EffectListProps {
  caption: string;
  effects: readonly RuleEffect[];
  onOpen: (transcriptId: string) => void;
}

function EffectList({ caption, effects, onOpen }: EffectListProps) {
  return (
    <div>
      <PagedTable
        caption={caption}
        columns={[
          t('thresholds.policies.effect.transcript'),
          { title: t('thresholds.policies.effect.risk'), numeric: true },
          t('thresholds.policies.effect.strongest'),
          t('thresholds.policies.effect.flaggedBy'),
          '',
        ]}
        page={PAGE}
        count={effects.length}
        rowsTo={(end) =>
          effects.slice(0, end).map(({ transcriptId, risk, strongest, flaggedBy }) => ({
            key: transcriptId,
            cells: [
              <Isolated key="id" text={transcriptId} />,
              formatRisk(risk),
              strongest.length === 0
                ? t('shared.none')
                : formatListing(strongest.map((id) => t(`names.characteristic.${id}`))),
              formatListing(flaggedBy.map((layer) => t(`names.source.${layer}`))),
              <OpenTranscript key="open" id={transcriptId} onOpen={onOpen} />,
            ],
          }))
        }
      />
    </div>
  );
}

interface EffectDialogProps {
  opened: boolean;
  change: PolicyChange;
  threshold: number;
  onClose: () => void;
}

/** Which cases would enter the queue and which would leave it, each to be opened and read. */
export function EffectDialog({ opened, change, threshold, onClose }: EffectDialogProps) {
  const [reading, setReading] = useState<string | null>(null);
  const close = () => {
    setReading(null);
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(reading ? 'thresholds.transcript.title' : 'thresholds.policies.effect.title')}
      wide
    >
      {reading ? (
        <>
          <Button
            variant="default"
            data-autofocus
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => setReading(null)}
          >
            {t('thresholds.policies.effect.back')}
          </Button>
          <TranscriptReading key={reading} id={reading} threshold={threshold} />
        </>
      ) : (
        <div className={classes.effects}>
          <EffectList
            caption={t('thresholds.policies.effect.entering', { count: change.entering.length })}
            effects={change.entering}
            onOpen={setReading}
          />
          <EffectList
            caption={t('thresholds.policies.effect.leaving', { count: change.leaving.length })}
            effects={change.leaving}
            onOpen={setReading}
          />
        </div>
      )}
    </Dialog>
  );
}
