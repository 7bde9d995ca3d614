import { useCallback, useMemo, useRef, useState } from 'react';
import { stageOf } from '../../domain/queue/case-work.ts';
import type { Choice } from '../../domain/review/choices.ts';
import { EMPTY_DRAFT } from '../../domain/review/draft.ts';
import type { ReviewRules } from '../../domain/review/review-policy.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import type { CaseView } from '../../workflows/read-models.ts';
import { Screen } from '../ui/Screen.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { useKeys, useKeysWhileTyping } from '../ui/useKeys.ts';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseMoves } from './CaseMoves.tsx';
import { CharacteristicChecklist } from './CharacteristicChecklist.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { EvidenceList, strongestFirst } from './EvidenceList.tsx';
import { RiskTimeline } from './RiskTimeline.tsx';
import classes from './review.module.css';
import { type Target, TranscriptPane } from './TranscriptPane.tsx';
import { useActiveTime } from './useActiveTime.ts';
import { useDraft } from './useDraft.ts';
import { useLease } from './useLease.ts';
import { useMoves } from './useMoves.ts';
import { useSubmission } from './useSubmission.ts';

/** One case on screen: the transcript, what detection says of it, and the decision. */
export function CaseReview({ view, rules }: { view: CaseView; rules: ReviewRules }) {
  const { id, transcriptId, threshold, blind } = view.case;
  const { timeline, evidence, characteristics } = view.assessment;
  const stage = stageOf(view.case);
  const lease = useLease(view, stage !== null);
  const [target, setTarget] = useState<Target | null>(null);
  const moves = useMoves(id);
  const handle = useDraft(id, lease.held);
  const { change } = handle;
  const draft = handle.draft ?? EMPTY_DRAFT;
  const ready = lease.held && handle.draft !== null;
  const time = useActiveTime({
    caseId: id,
    running: ready,
    from: draft.seconds,
    onWrite: (seconds) => change({ seconds }),
  });
  const submission = useSubmission(view, handle, time, rules, moves.onward);
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  const strongest = useMemo(() => strongestFirst(evidence), [evidence]);
  const visited = useRef(-1);
  const showDetection = !(blind ?? false) || stage === null;
  const nextEvidence = () => {
    if (strongest.length === 0 || !showDetection) return;
    visited.current = (visited.current + 1) % strongest.length;
    goTo(strongest[visited.current]!.message);
  };
  const choose = (choice: Choice) => () => ready && change({ choice });
  useKeys([
    ['1', choose('confirmed')],
    ['2', choose('not-confirmed')],
    ['3', choose('inconclusive')],
    ['4', choose('escalate')],
    ['5', choose('skip')],
    ['J', () => moves.next?.()],
    ['K', () => moves.previous?.()],
    ['E', nextEvidence],
  ]);
  useKeysWhileTyping([['mod+Enter', submission.submit]]);
  return (
    <Screen
      title={`Case ${inertText(transcriptId)}`}
      documentTitle={`Review ${inertText(transcriptId)}`}
      fixed
      aside={<CaseMoves moves={moves} />}
    >
      {stage === null && <ClosedNotice view={view} meanwhile={lease.lost} onNext={moves.onward} />}
      <div className={classes.layout}>
        <div className={classes.left}>
          {showDetection && <CaseFacts view={view} />}
          {showDetection && (
            <RiskTimeline
              timeline={timeline}
              threshold={threshold}
              current={target?.message ?? null}
              onGoTo={goTo}
            />
          )}
          <TranscriptPane view={view} target={target} />
        </div>
        <div className={classes.right}>
          <ScrollRegion label="Evidence and characteristics" className={classes.scroll}>
            {showDetection && (
              <EvidenceList evidence={evidence} messages={view.transcript.messages} onGoTo={goTo} />
            )}
            <CharacteristicChecklist
              scores={characteristics}
              marked={draft.characteristics}
              disabled={!ready}
              onChange={(marked) => change({ characteristics: marked })}
            />
          </ScrollRegion>
          {stage !== null && (
            <DecisionPanel draft={draft} disabled={!ready} submission={submission} onChange={change} />
          )}
        </div>
      </div>
    </Screen>
  );
}
