import { IconMedal } from '@tabler/icons-react';
import { useCallback } from 'react';
import { type CharacteristicId, characteristicName } from '../../domain/transcript/characteristics.ts';
import { liveOwnGolden } from '../../workflows/quality/golden-reading.ts';
import { CaseLink } from '../log/CaseLink.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useReading } from '../ui/reading/useReading.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { formatDay } from '../ui/text/format.ts';
import { DECISION_NAMES, OUTCOME_NAMES } from '../ui/text/names.ts';
import classes from './quality.module.css';

const names = (ids: readonly CharacteristicId[]) => ids.map(characteristicName).join(', ') || 'none';

/** What a reviewer said of their golden items, and what the answer was, if the policy tells them. */
export function OwnGolden({ reviewer }: { reviewer: string }) {
  const state = useReading(useCallback(() => liveOwnGolden(reviewer), [reviewer]));
  if (state.status === 'failed')
    return (
      <FailureAlert error={state.error} title="Your golden items could not be read" onRetry={state.retry} />
    );
  if (state.status === 'loading') return null;
  const { feedback, items } = state.value;
  if (feedback === 'never')
    return (
      <Panel title="My golden items">
        <p className={classes.plain}>The review policy gives no feedback on golden items.</p>
      </Panel>
    );
  return (
    <Panel
      title="My golden items"
      description="Those that you have decided, with the known answer. They are told apart only afterwards. Your first answer counts, also when you undid or corrected it."
    >
      {items.length === 0 ? (
        <EmptyState icon={<IconMedal size={40} />} title="You have decided none yet">
          They come up by themselves while you review, when a lead has made some.
        </EmptyState>
      ) : (
        <DataTable
          caption="My golden items, newest first"
          hideCaption
          columns={[
            'Case',
            'Decided',
            'You said first',
            'Known answer',
            'You marked',
            'Characteristics of the answer',
          ]}
          rows={items.map(({ caseId, transcriptId, decidedAt, verdict, changed, marked, answer, right }) => ({
            key: caseId,
            cells: [
              <CaseLink key="case" id={caseId} transcriptId={transcriptId} />,
              decidedAt === '' ? '' : formatDay(decidedAt),
              changed ? `${DECISION_NAMES[verdict]}, changed later` : DECISION_NAMES[verdict],
              `${OUTCOME_NAMES[answer.outcome]}: ${right ? 'correct' : 'incorrect'}`,
              names(marked),
              names(answer.characteristics),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
