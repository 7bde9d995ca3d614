import { useDeferredValue, useMemo } from 'react';
import type { Assumptions } from '../../../domain/thresholds/operating-load.ts';
import { t } from '../../../words/words.ts';
import { useAdviceView } from '../../../workflows/thresholds/advice-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { WithAssumptions } from '../load/WithAssumptions.tsx';
import { AdviceAnswer } from './AdviceAnswer.tsx';
import { AskForm } from './AskForm.tsx';
import { askFromForm } from './ask-from-form.ts';

/** AskFromForm for a threshold instead of looking for one. */
export function AdvicePanel({ reading }: { reading: LabReading }) {
  return (
    <Panel title={t('thresholds.advice.title')} description={t('thresholds.advice.description')}>
      <WithAssumptions>
        {(assumptions) => <Asked reading={reading} assumptions={assumptions} />}
      </WithAssumptions>
    </Panel>
  );
}

function Asked({ reading, assumptions }: { reading: LabReading; assumptions: Assumptions }) {
  const view = useAdviceView();
  const { ask, problems } = useMemo(() => askFromForm(view), [view]);
  // With very much evidence the answer may come a moment after what is typed.
  const deferred = useDeferredValue(ask);
  return (
    <>
      <AskForm view={view} problems={problems} />
      {ask && deferred && (
        <AdviceAnswer
          reading={reading}
          ask={deferred}
          overtaken={ask !== deferred}
          assumptions={assumptions}
        />
      )}
    </>
  );
}
