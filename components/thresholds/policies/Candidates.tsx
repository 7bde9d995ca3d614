import { Button, Group } from '@mantine/core';
import { IconGhost2 } from '@tabler/icons-react';
import { useState } from 'react';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import type { Candidate } from '../../../domain/thresholds/candidate.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { ruleChanges } from '../../../words/rule-words.ts';
import { t } from '../../../words/words.ts';
import {
  deleteCandidate,
  endCandidate,
  liveCandidates,
  startCandidate,
} from '../../../workflows/policy/candidates.ts';
import { tryRule } from '../../../workflows/thresholds/lab-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { CandidateDialog } from './CandidateDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RuleLines } from './RuleLines.tsx';
import classes from './rule.module.css';

interface ActionsProps {
  candidate: Candidate;
  onShow: () => void;
  onTry: () => void;
  run: (action: () => Promise<void>) => Promise<void>;
}

function Actions({ candidate: { id, name, endedAt }, onShow, onTry, run }: ActionsProps) {
  const button = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <div className={classes.actions}>
      <Button {...button} aria-label={t('thresholds.policies.candidates.showOne', { name })} onClick={onShow}>
        {t('thresholds.policies.candidates.show')}
      </Button>
      <Button {...button} aria-label={t('thresholds.policies.candidates.tryOne', { name })} onClick={onTry}>
        {t('thresholds.policies.candidates.try')}
      </Button>
      {endedAt === null ? (
        <Button
          {...button}
          aria-label={t('thresholds.policies.candidates.endOne', { name })}
          onClick={() => void run(() => endCandidate(id))}
        >
          {t('thresholds.policies.candidates.end')}
        </Button>
      ) : (
        <Button
          {...button}
          aria-label={t('thresholds.policies.candidates.deleteOne', { name })}
          onClick={() => void run(() => deleteCandidate(id))}
        >
          {t('thresholds.policies.candidates.delete')}
        </Button>
      )}
    </div>
  );
}

/** Rules that judge what is scored from now on and flag nothing, beside the policy in force. */
export function Candidates({ reading: { active, rule } }: { reading: LabReading }) {
  const candidates = useRead(liveCandidates);
  const mayChange = useMay()('change-threshold');
  const [starting, setStarting] = useState(false);
  const [shown, setShown] = useState<Candidate | null>(null);
  const { error, clearError, run } = useAction();
  return (
    <Panel
      title={t('thresholds.policies.candidates.title')}
      description={t('thresholds.policies.candidates.description')}
    >
      <FailureAlert
        error={error}
        title={t('thresholds.policies.candidates.notChanged')}
        onClose={clearError}
      />
      <ReadState
        read={candidates}
        failed={t('thresholds.policies.candidates.unreadable')}
        isEmpty={(listed) => listed.length === 0}
      >
        {(listed) => (
          <DataTable
            caption={t('thresholds.policies.candidates.caption')}
            hideCaption
            columns={[
              t('thresholds.policies.candidates.candidate'),
              t('thresholds.policies.candidates.rule'),
              t('thresholds.policies.candidates.ran'),
              { title: t('thresholds.policies.candidates.scored'), numeric: true },
              { title: t('thresholds.policies.candidates.both'), numeric: true },
              { title: t('thresholds.policies.candidates.onlyCandidate'), numeric: true },
              { title: t('thresholds.policies.candidates.onlyActive'), numeric: true },
              ...(mayChange ? [''] : []),
            ]}
            rows={listed.map((each) => ({
              key: each.id,
              cells: [
                <Isolated key="name" text={each.name} />,
                <RuleLines key="rule" rule={each.rule} />,
                each.endedAt
                  ? t('thresholds.policies.candidates.period', {
                      from: formatMoment(each.startedAt),
                      to: formatMoment(each.endedAt),
                    })
                  : t('thresholds.policies.candidates.runs', { from: formatMoment(each.startedAt) }),
                formatCount(each.seen),
                formatCount(each.both),
                formatCount(each.onlyCandidate),
                formatCount(each.onlyActive),
                ...(mayChange
                  ? [
                      <Actions
                        key="actions"
                        candidate={each}
                        onShow={() => setShown(each)}
                        onTry={() => tryRule(each.rule, active)}
                        run={run}
                      />,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </ReadState>
      {mayChange ? (
        <Group gap="sm">
          <Button
            leftSection={<IconGhost2 size={16} aria-hidden />}
            disabled={sameRule(rule, active)}
            onClick={() => setStarting(true)}
          >
            {t('thresholds.policies.candidates.start')}
          </Button>
          {sameRule(rule, active) && (
            <span className={classes.same}>{t('thresholds.policies.candidates.inForce')}</span>
          )}
        </Group>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <ReasonDialog
        opened={starting}
        title={t('thresholds.policies.candidates.startTitle')}
        action={t('thresholds.policies.candidates.startSubmit')}
        named
        onClose={() => setStarting(false)}
        onSubmit={async (reason, name) => {
          await startCandidate(rule, name, reason);
        }}
      >
        <p>{t('thresholds.policies.candidates.differs', { version: active.version })}</p>
        <ul>
          {ruleChanges(active, rule).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </ReasonDialog>
      <CandidateDialog candidate={shown} onClose={() => setShown(null)} />
    </Panel>
  );
}
