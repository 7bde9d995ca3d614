import type { Statistics } from '../../domain/metrics/statistics.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, RatioFigure } from '../ui/Ratio.tsx';

/** The three error ratios in use, side by side, because each is called "the" error rate somewhere. */
export function ErrorRatios({ statistics }: { statistics: Statistics }) {
  const { unconfirmedPerFlagged, reversedPerActioned, reversedPerAppealed } = statistics.errorRatios;
  return (
    <Panel
      title="Error ratios"
      description="Three published definitions. They answer different questions; a zero denominator is undefined, not 0 %."
    >
      <Figures>
        <RatioFigure
          name="Unconfirmed per flagged"
          share={unconfirmedPerFlagged}
          definition="(Reviewed − confirmed) ÷ reviewed"
        />
        <RatioFigure
          name="Reversed per actioned"
          share={reversedPerActioned}
          definition="Reversed on appeal ÷ confirmed"
        />
        <RatioFigure
          name="Reversed per appealed"
          share={reversedPerAppealed}
          definition="Reversed ÷ resolved appeals"
        />
      </Figures>
    </Panel>
  );
}
