import { useMemo } from 'react';
import { t } from '../../../words/words.ts';
import { useAdviceView } from '../../../workflows/thresholds/advice-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { costsFromForm } from '../advice/ask-from-form.ts';
import { WithAssumptions } from '../load/WithAssumptions.tsx';
import { CostChart } from './CostChart.tsx';
import classes from './charts.module.css';
import { DecisionCurveChart } from './DecisionCurveChart.tsx';

type TradeOffChartsProps = Omit<React.ComponentProps<typeof CostChart>, 'costs' | 'assumptions'>;

/** What errors cost and what flagging is worth, side by side over the same thresholds. */
export function TradeOffCharts(props: TradeOffChartsProps) {
  return (
    <div className={classes.pair}>
      <WithAssumptions>{(assumptions) => <Cost {...props} assumptions={assumptions} />}</WithAssumptions>
      <DecisionCurveChart {...props} />
    </div>
  );
}

function Cost(props: Omit<React.ComponentProps<typeof CostChart>, 'costs'>) {
  const { typed } = useAdviceView();
  const costs = useMemo(() => costsFromForm(typed), [typed]);
  const { confusion } = props.figures;
  const hasBoth = confusion.tp + confusion.fn > 0 && confusion.fp + confusion.tn > 0;
  if (costs && hasBoth) return <CostChart {...props} costs={costs} />;
  return (
    <Panel title={t('thresholds.charts.cost.title')}>
      <p className={classes.undrawn}>
        {t(hasBoth ? 'thresholds.charts.cost.noCosts' : 'thresholds.charts.roc.undrawn')}
      </p>
    </Panel>
  );
}
