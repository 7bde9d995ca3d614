import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ReviewPolicy, type ReviewRules, reviewRulesSchema } from '../../domain/policy/review-policy.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { describeChange } from '../../words/review-rule-changes.ts';
import { t } from '../../words/words.ts';
import {
  activateReviewRules,
  liveReviewPolicy,
  reviewPolicyHistory,
} from '../../workflows/policy/review-policy.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../ui/reading/NotAllowed.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { useRead } from '../ui/reading/useRead.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { RulesForm } from './RulesForm.tsx';
import classes from './settings.module.css';

/** Changing the rules, with a reason, as a new version. */
function Editor({ policy, onDone }: { policy: ReviewPolicy; onDone: (version: number) => void }) {
  const mayChange = useMay()('change-review-policy');
  const [rules, setRules] = useState<ReviewRules>(policy.rules);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const changes = describeChange(policy.rules, rules);
  const valid = reviewRulesSchema.safeParse(rules).success;
  const activate = () => {
    setAsked(true);
    if (reason.trim() === '' || !valid) return;
    void run(async () => {
      const { version } = await activateReviewRules(rules, reason);
      onDone(version);
    });
  };
  return (
    <>
      <RulesForm rules={rules} disabled={!mayChange} onChange={setRules} />
      {!mayChange && <NotAllowed action="change-review-policy" />}
      {mayChange && (
        <div className={classes.activate} data-changed={changes.length > 0 || undefined}>
          {changes.length > 0 && (
            <ul className={classes.list} aria-label={t('settings.policy.changes')}>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
          <Textarea
            label={t('settings.policy.reason')}
            description={t('settings.policy.reasonHint')}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={1000}
            value={reason}
            error={asked && reason.trim() === '' ? t('settings.policy.reasonMissing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {!valid && <p role="alert">{t('settings.policy.invalid')}</p>}
          <Group gap="sm">
            <Button onClick={activate} loading={busy} disabled={changes.length === 0}>
              {t('settings.policy.activate', { version: policy.version + 1 })}
            </Button>
            {changes.length > 0 && (
              <Button variant="default" onClick={() => setRules(policy.rules)}>
                {t('settings.policy.back', { version: policy.version })}
              </Button>
            )}
          </Group>
          <FailureAlert error={error} title={t('settings.policy.notChanged')} onClose={clearError} />
        </div>
      )}
    </>
  );
}

function Versions({ versions }: { versions: readonly ReviewPolicy[] }) {
  return (
    <Panel title={t('settings.policy.versions')} description={t('settings.policy.versionsHint')}>
      <DataTable
        caption={t('settings.policy.versionsCaption')}
        hideCaption
        columns={[
          t('settings.policy.version'),
          t('settings.policy.author'),
          t('settings.policy.since'),
          t('settings.policy.reason'),
          t('settings.policy.whatChanged'),
        ]}
        rows={versions.map((each, index) => {
          const before = versions[index + 1];
          return {
            key: each.version,
            cells: [
              formatCount(each.version),
              <Isolated key="author" text={each.author} />,
              formatMoment(each.activatedAt),
              <Isolated key="reason" text={each.reason} />,
              before ? describeChange(before.rules, each.rules).join('; ') : t('settings.policy.first'),
            ],
          };
        })}
      />
    </Panel>
  );
}

/** How cases are reviewed: the rules in force, and every version there was. */
export function ReviewPolicyPanel() {
  const policy = useRead(liveReviewPolicy);
  const history = useRead(reviewPolicyHistory, { failsInFrame: true });
  const [done, setDone] = useState<number | null>(null);
  return (
    <>
      <Panel title={t('settings.policy.title')} description={t('settings.policy.description')}>
        <ReadState read={policy} failed={t('settings.policy.unreadable')}>
          {(found) => <Editor key={found.version} policy={found} onDone={setDone} />}
        </ReadState>
        {done !== null && (
          <DoneNotice onClose={() => setDone(null)}>
            {t('settings.policy.inForce', { version: done })}
          </DoneNotice>
        )}
      </Panel>
      <ReadState read={history} failed={null}>
        {(versions) => <Versions versions={versions} />}
      </ReadState>
    </>
  );
}
