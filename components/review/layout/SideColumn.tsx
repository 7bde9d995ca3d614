import type { Feedback } from '../../../domain/review/feedback.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import type { Links } from '../evidence/useLinks.ts';
import type { CaseBackground } from '../reference/background-of.ts';
import { ReferencePane } from '../reference/ReferencePane.tsx';
import { SideFrame, type SideFrameProps } from './SideFrame.tsx';

interface SideColumnProps extends SideFrameProps {
  view: CaseView;
  background: CaseBackground;
  feedback: Feedback | null;
  links: Links;
  /** The message the reviewer went to last, or null. */
  current: number | null;
  isMasked: (message: number) => boolean;
}

/** What a case is decided by and with, beside the transcript. */
export function SideColumn(props: SideColumnProps) {
  const { view, background, feedback, links, current, isMasked, ...frame } = props;
  const { role, rules, review, panes } = frame;
  const { showDetection } = role;
  const first = [
    ...new Set([...review.draft.characteristics, ...(showDetection ? view.case.strongest : [])]),
  ];
  return (
    <SideFrame
      {...frame}
      first={first}
      scores={showDetection ? view.assessment.characteristics : null}
      golden={role.revealsGolden}
      isMatch={false}
    >
      {panes.part !== null && (
        <ReferencePane
          view={view}
          parts={panes.parts}
          part={panes.part}
          onPart={panes.setPart}
          background={background}
          feedback={feedback}
          reviewer={role.reviewer}
          mask={rules.wellbeing.mask}
          first={first}
          isMasked={isMasked}
          links={links}
          linked={links.pointed ?? current}
        />
      )}
    </SideFrame>
  );
}
