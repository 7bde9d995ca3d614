import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { characteristicName } from '../../../domain/transcript/characteristics.ts';
import type { PolicyChange, RuleEffect } from '../../../workflows/policy/tuning.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { countOf, formatRisk } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { SOURCE_NAMES } from '../../ui/text/names.ts';
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
        caption={`${caption}: ${countOf(effects.length, 'transcript')}`}
        columns={['Transcript', { title: 'Risk', numeric: true }, 'Strongest', 'Flagged by', '']}
        page={PAGE}
        count={effects.length}
        rowsTo={(end) =>
          effects.slice(0, end).map(({ transcriptId, risk, strongest, flaggedBy }) => ({
            key: transcriptId,
            cells: [
              <Isolated key="id" text={transcriptId} />,
              formatRisk(risk),
              strongest.map(characteristicName).join(', ') || 'none',
              flaggedBy.map((layer) => SOURCE_NAMES[layer]).join(', '),
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
    <Dialog opened={opened} onClose={close} title={reading ? 'Transcript' : 'Effect on the queue'} wide>
      {reading ? (
        <>
          <Button
            variant="default"
            data-autofocus
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            onClick={() => setReading(null)}
          >
            Back to the list
          </Button>
          <TranscriptReading key={reading} id={reading} threshold={threshold} />
        </>
      ) : (
        <div className={classes.effects}>
          <EffectList caption="Enter the queue" effects={change.entering} onOpen={setReading} />
          <EffectList caption="Leave the queue" effects={change.leaving} onOpen={setReading} />
        </div>
      )}
    </Dialog>
  );
}
