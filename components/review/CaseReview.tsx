import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { type Draft, EMPTY_DRAFT, useDrafts } from '../../workflows/drafts.ts';
import type { CaseView } from '../../workflows/read-models.ts';
import { caseAfter, caseBefore, useQueue } from '../queue/QueueProvider.tsx';
import { formatCount } from '../ui/format.ts';
import { Screen } from '../ui/Screen.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { useKeys, useKeysWhileTyping } from '../ui/useKeys.ts';
import { CaseFacts } from './CaseFacts.tsx';
import { CharacteristicChecklist } from './CharacteristicChecklist.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EvidenceList, strongestFirst } from './EvidenceList.tsx';
import { RiskTimeline } from './RiskTimeline.tsx';
import classes from './review.module.css';
import { type Target, TranscriptPane } from './TranscriptPane.tsx';
import { useActiveTime } from './useActiveTime.ts';
import { useDecisionSaver } from './useDecisionSaver.ts';

/** Where "next" and "previous" lead. */
function useNeighbours(id: string) {
  const queue = useQueue();
  const [, navigate] = useLocation();
  const to = (other: { id: string } | null) => navigate(other ? `/review/${other.id}` : '/review');
  const next = caseAfter(queue, id);
  const previous = caseBefore(queue, id);
  return {
    place: queue.placeOf(id),
    count: queue.rows.length,
    previous: previous ? () => to(previous) : null,
    next: next ? () => to(next) : null,
    onward: () => to(next),
  };
}

/** One case on screen: the transcript, what detection says of it, and the decision. */
export function CaseReview({ view }: { view: CaseView }) {
  const { id, transcriptId, state, threshold } = view.case;
  const { timeline, evidence, characteristics } = view.assessment;
  const [target, setTarget] = useState<Target | null>(null);
  const wasOpen = useRef(state === 'open');
  const neighbours = useNeighbours(id);
  const draft = useDrafts(({ drafts }) => drafts[id]) ?? EMPTY_DRAFT;
  const changeDraft = useDrafts((store) => store.changeDraft);
  const change = useCallback((part: Partial<Draft>) => changeDraft(id, part), [changeDraft, id]);
  const open = state === 'open';
  const time = useActiveTime(id, open);
  const saver = useDecisionSaver(view, time, neighbours.onward);
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  const strongest = useMemo(() => strongestFirst(evidence), [evidence]);
  const visited = useRef(-1);
  const nextEvidence = () => {
    if (strongest.length === 0) return;
    visited.current = (visited.current + 1) % strongest.length;
    goTo(strongest[visited.current]!.message);
  };
  const decide = (verdict: Draft['verdict']) => () => open && change({ verdict });
  useKeys([
    ['1', decide('confirmed')],
    ['2', decide('not-confirmed')],
    ['3', decide('inconclusive')],
    ['J', () => neighbours.next?.()],
    ['K', () => neighbours.previous?.()],
    ['E', nextEvidence],
  ]);
  useKeysWhileTyping([['mod+Enter', saver.save]]);
  return (
    <Screen
      title={`Case ${inertText(transcriptId)}`}
      documentTitle={`Review ${inertText(transcriptId)}`}
      fixed
      aside={
        <div className={classes.moves}>
          {neighbours.place >= 0 && (
            <span className={classes.place}>
              {formatCount(neighbours.place + 1)} of {formatCount(neighbours.count)} in the queue
            </span>
          )}
          <MoveButton
            label="Previous case"
            shortcut="K"
            onClick={neighbours.previous}
            icon={<IconChevronLeft />}
          />
          <MoveButton label="Next case" shortcut="J" onClick={neighbours.next} icon={<IconChevronRight />} />
        </div>
      }
    >
      {!open && !saver.busy && (
        <ClosedNotice view={view} meanwhile={wasOpen.current} onNext={neighbours.onward} />
      )}
      <div className={classes.layout}>
        <div className={classes.left}>
          <CaseFacts view={view} />
          <RiskTimeline
            timeline={timeline}
            threshold={threshold}
            current={target?.message ?? null}
            onGoTo={goTo}
          />
          <TranscriptPane view={view} target={target} />
        </div>
        <div className={classes.right}>
          <ScrollRegion label="Evidence and characteristics" className={classes.scroll}>
            <EvidenceList evidence={evidence} messages={view.transcript.messages} onGoTo={goTo} />
            <CharacteristicChecklist
              scores={characteristics}
              marked={draft.characteristics}
              disabled={!open}
              onChange={(marked) => change({ characteristics: marked })}
            />
          </ScrollRegion>
          {(open || saver.busy) && (
            <DecisionPanel draft={draft} disabled={!open} saver={saver} onChange={change} />
          )}
        </div>
      </div>
    </Screen>
  );
}

interface MoveButtonProps {
  label: string;
  shortcut: string;
  icon: React.ReactNode;
  onClick: (() => void) | null;
}

function MoveButton({ label, shortcut, icon, onClick }: MoveButtonProps) {
  return (
    <Tooltip label={`${label} (${shortcut})`}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        disabled={onClick === null}
        onClick={() => onClick?.()}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
