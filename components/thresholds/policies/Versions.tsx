import { Button } from '@mantine/core';
import { useState } from 'react';
import { scoreAlike } from '../../../domain/commands/policy/activate-rule.ts';
import type { Policy } from '../../../domain/policy/flag-rule.ts';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { ruleChanges } from '../../../words/rule-words.ts';
import { t } from '../../../words/words.ts';
import { goBackTo } from '../../../workflows/policy/tuning.ts';
import { policyHistory } from '../../../workflows/queue/read-models.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RuleLines } from './RuleLines.tsx';

const isSame = (left: Policy, right: Policy) => sameRule(left, right) && scoreAlike(left.model, right.model);

function PackOf({ model }: { model: NonNullable<Policy['model']> }) {
  return <Isolated text={t('thresholds.packs.scores', { id: model.id, version: model.version })} />;
}

/** Every version there was, newest first, and going back to one. */
export function Versions({ active }: { active: Policy }) {
  const history = useRead(policyHistory);
  const mayChange = useMay()('change-threshold');
  const [back, setBack] = useState<Policy | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const goBack = async (reason: string) => {
    const { entered, left } = await goBackTo(back!.version, reason);
    setDone(t('thresholds.policies.versions.done', { version: back!.version, entered, left }));
  };
  return (
    <Panel
      title={t('thresholds.policies.versions.title')}
      description={t('thresholds.policies.versions.description')}
    >
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <ReadState
        read={history}
        failed={t('thresholds.policies.versions.unreadable')}
        loading={t('thresholds.policies.versions.loading')}
      >
        {(versions) => (
          <DataTable
            caption={t('thresholds.policies.versions.caption')}
            hideCaption
            columns={[
              t('thresholds.policies.versions.version'),
              t('thresholds.policies.versions.rule'),
              t('thresholds.policies.versions.author'),
              t('thresholds.policies.versions.since'),
              t('thresholds.policies.versions.reason'),
              ...(mayChange ? [''] : []),
            ]}
            rows={versions.map((each) => ({
              key: each.version,
              cells: [
                each.version === active.version
                  ? t('thresholds.policies.versions.inForce', { version: each.version })
                  : formatCount(each.version),
                <RuleLines key="rule" rule={each} pack={each.model && <PackOf model={each.model} />} />,
                <Isolated key="author" text={each.author} />,
                formatMoment(each.activatedAt),
                <Isolated key="reason" text={each.reason} />,
                ...(mayChange
                  ? [
                      isSame(each, active) ? null : (
                        <Button
                          key="back"
                          variant="default"
                          size="compact-sm"
                          aria-label={t('thresholds.policies.versions.backTo', { version: each.version })}
                          onClick={() => {
                            setDone(null);
                            setBack(each);
                          }}
                        >
                          {t('thresholds.policies.versions.back')}
                        </Button>
                      ),
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </ReadState>
      {back && (
        <ReasonDialog
          opened
          title={t('thresholds.policies.versions.ask', { version: back.version })}
          action={t('thresholds.policies.versions.submit')}
          onClose={() => setBack(null)}
          onSubmit={goBack}
        >
          <p>{t('thresholds.policies.versions.becomes', { version: active.version + 1 })}</p>
          <ul>
            {ruleChanges(active, back).map((line) => (
              <li key={line}>{line}</li>
            ))}
            {back.model && !scoreAlike(back.model, active.model) && (
              <li>
                <PackOf model={back.model} />
              </li>
            )}
          </ul>
          {!scoreAlike(back.model, active.model) && <p>{t('thresholds.packs.cases')}</p>}
        </ReasonDialog>
      )}
    </Panel>
  );
}
