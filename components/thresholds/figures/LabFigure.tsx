import type { MeasuredShare } from '../../../domain/thresholds/sweep.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { fractionText, intervalText } from '../../ui/text/Ratio.tsx';
import { FigureName } from './FigureName.tsx';
import type { FigureId } from './figure-definitions.ts';
import classes from './figures.module.css';

interface LabFigureProps {
  id: FigureId;
  /** Null where it is undefined. */
  value: string | null;
  /** Lines below it, always as many as there are, so that nothing moves while a threshold is dragged. */
  details?: readonly string[];
}

/** A figure of the lab with its name, which explains itself. */
export function LabFigure({ id, value, details = [] }: LabFigureProps) {
  return (
    <div className={classes.figure}>
      <dt>
        <FigureName id={id} />
      </dt>
      <dd className={classes.value} data-undefined={value === null || undefined}>
        {value ?? t('units.undefined')}
      </dd>
      {details.map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place
        <dd key={index} className={classes.detail}>
          {detail}
        </dd>
      ))}
    </div>
  );
}

/** A share with its fraction and interval below. */
export function ShareFigure({ id, share }: { id: FigureId; share: MeasuredShare }) {
  const { interval95: wilson95 } = share;
  return (
    <LabFigure
      id={id}
      value={share.value === null ? null : formatPercent(share.value)}
      details={[fractionText(share), intervalText({ wilson95 })]}
    />
  );
}
