import { Button } from '@mantine/core';
import { useState } from 'react';
import { ruleChanges } from '../../../domain/policy/describe-rule.ts';
import type { Policy } from '../../../domain/policy/flag-rule.ts';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import { goBackTo } from '../../../workflows/policy/tuning.ts';
import { policyHistory } from '../../../workflows/queue/read-models.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { useReading } from '../../ui/reading/useReading.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { countOf, formatMoment } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RuleLines } from './RuleLines.tsx';

/** Every version there was, newest first, and going back to one. */
export function Versions({ active }: { active: Policy }) {
  const history = useReading(policyHistory);
  const mayChange = useMay()('change-threshold');
  const [back, setBack] = useState<Policy | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const goBack = async (reason: string) => {
    const { entered, left } = await goBackTo(back!.version, reason);
    setDone(
      `The rule of policy ${back!.version} is in force again, as a new version. ${countOf(entered, 'case')} entered the queue, ${countOf(left, 'open case')} left it.`,
    );
  };
  return (
    <Panel title="Versions" description="A version is never changed; going back makes a new one.">
      {history.status === 'loading' && <Loading label="Reading the versions" />}
      {history.status === 'failed' && (
        <FailureAlert error={history.error} title="The versions could not be read" onRetry={history.retry} />
      )}
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      {history.status === 'ready' && (
        <DataTable
          caption="Policy versions, newest first"
          hideCaption
          columns={['Version', 'Rule', 'Author', 'Since', 'Reason', ...(mayChange ? [''] : [])]}
          rows={history.value.map((each) => ({
            key: each.version,
            cells: [
              each.version === active.version ? `${each.version}, in force` : each.version,
              <RuleLines key="rule" rule={each} />,
              <Isolated key="author" text={each.author} />,
              formatMoment(each.activatedAt),
              <Isolated key="reason" text={each.reason} />,
              ...(mayChange
                ? [
                    sameRule(each, active) ? null : (
                      <Button
                        key="back"
                        variant="default"
                        size="compact-sm"
                        aria-label={`Go back to policy ${each.version}`}
                        onClick={() => {
                          setDone(null);
                          setBack(each);
                        }}
                      >
                        Go back
                      </Button>
                    ),
                  ]
                : []),
            ],
          }))}
        />
      )}
      {back && (
        <ReasonDialog
          opened
          title={`Go back to policy ${back.version}?`}
          action="Put it in force again"
          onClose={() => setBack(null)}
          onSubmit={goBack}
        >
          <p>It becomes policy {active.version + 1}. Open cases are evaluated again:</p>
          <ul>
            {ruleChanges(active, back).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </ReasonDialog>
      )}
    </Panel>
  );
}
