import type { Feedback } from '../../../domain/review/feedback.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { LayerHitList } from '../evidence/LayerHitList.tsx';
import type { Links } from '../evidence/useLinks.ts';
import { GoldenFeedback } from '../feedback/GoldenFeedback.tsx';
import type { ReferencePart } from '../layout/usePanes.ts';
import { SimilarCases } from '../similar/SimilarCases.tsx';
import type { Mask } from '../transcript/useMask.ts';
import { Background } from './Background.tsx';
import type { CaseBackground } from './background-of.ts';
import { PolicyPanel } from './PolicyPanel.tsx';
import { ReferenceFrame } from './ReferenceFrame.tsx';

interface ReferencePaneProps {
  view: CaseView;
  /** What can be shown here, of which one is. */
  parts: readonly ReferencePart[];
  part: ReferencePart;
  onPart: (part: ReferencePart) => void;
  background: CaseBackground;
  /** How a golden item was answered; null for anything else. */
  feedback: Feedback | null;
  /** Characteristics that matter for the case. */
  first: Parameters<typeof PolicyPanel>[0]['first'];
  isMasked: (message: number) => boolean;
  /** Who looks. */
  reviewer: string | null;
  /** What of transcripts is hidden until it is asked for. */
  mask: Mask;
  links: Links;
  /** The message whose pieces stand out in the list, or null. */
  linked: number | null;
}

/** What a reviewer decides by, beside the transcript: background, evidence and policy. */
export function ReferencePane(props: ReferencePaneProps) {
  const { view, parts, part, onPart, background, feedback, first, isMasked, links, linked } = props;
  const { assessment, transcript } = view;
  const titleHidden = parts.length > 1;
  return (
    <ReferenceFrame parts={parts} part={part} onPart={onPart}>
      {part === 'feedback' && feedback && (
        <GoldenFeedback view={view} feedback={feedback} onGoTo={links.choose} />
      )}
      {part === 'background' && <Background background={background} titleHidden={titleHidden} />}
      {part === 'policy' && <PolicyPanel first={first} titleHidden={titleHidden} />}
      {part === 'similar' && (
        <SimilarCases
          caseId={view.case.id}
          reviewer={props.reviewer}
          mask={props.mask}
          titleHidden={titleHidden}
        />
      )}
      {part === 'evidence' && (
        <>
          <EvidenceList
            evidence={assessment.evidence}
            messages={transcript.messages}
            isMasked={isMasked}
            linked={linked}
            onChoose={links.choose}
            risk={assessment.risk}
            titleHidden={titleHidden}
          />
          <LayerHitList
            hits={assessment.layerHits ?? []}
            messages={transcript.messages}
            isMasked={isMasked}
            linked={linked}
            onChoose={links.choose}
          />
        </>
      )}
    </ReferenceFrame>
  );
}
