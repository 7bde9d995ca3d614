import { Button, Group, Radio } from '@mantine/core';
import { useState } from 'react';
import { lackingParts } from '../../../domain/policy/review-policy.ts';
import { EMPTY_DRAFT } from '../../../domain/review/draft.ts';
import { t } from '../../../words/words.ts';
import { type ClusterView, decideCluster, type MatchedEntry } from '../../../workflows/matching/clusters.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { toast } from '../../ui/toasts/toasts.ts';
import { shortHash } from '../bank/short-hash.ts';
import classes from './clusters.module.css';
import { DecisionFields, EMPTY_FORM } from './DecisionFields.tsx';
import { undoReview } from './undo-review.ts';
import { useVisibleTime } from './useVisibleTime.ts';

/** Entries that can be chosen; those of which fewer matches wait come up once these are decided. */
const LISTED = 10;

const nameOf = ({ entry, entryId, bankName, waiting }: MatchedEntry) =>
  t('clusters.decide.entry', {
    bank: bankName ?? t('reviewMatch.entry.bankGone'),
    hash: entry ? shortHash(entry) : entryId,
    waiting,
  });

interface DecideClusterProps {
  view: ClusterView;
  /** Members that were looked at. */
  seen: ReadonlySet<string>;
  onEntry: (entryId: string) => void;
}

/**
 * A verdict, or what is found of the matches with one entry, for all of a cluster, once the sample was looked at; asks
 * before it decides, and can be undone.
 */
export function DecideCluster({ view, seen, onEntry }: DecideClusterProps) {
  const { toDecide, toOpen, apart, sample, itemIds, id, kind, entries, entryId } = view;
  const isMatch = kind === 'pictures';
  const [form, setForm] = useState(EMPTY_FORM);
  const [asking, setAsking] = useState(false);
  const policy = valueOr(useRead(liveReviewPolicy), null);
  const time = useVisibleTime();
  const { busy, error, clearError, run } = useAction();
  const { verdict } = form;
  const lacks = !policy || !verdict || lackingParts(verdict, form, policy.rules, isMatch).length > 0;
  const unseen = seen.size < sample.length;
  const send = (isDeciding: boolean) =>
    run(async () => {
      const { verdict: choice, ...rest } = form;
      const submission =
        isDeciding && choice ? { ...EMPTY_DRAFT, ...rest, choice, seconds: time.read() } : null;
      const decision = { clusterId: id, itemIds, lookedAt: [...seen], entryId, submission };
      const { seq, decided } = await decideCluster(decision);
      setAsking(false);
      setForm(EMPTY_FORM);
      const actions = [{ label: t('clusters.decide.undo'), run: () => void undoReview(seq) }];
      const message = t('clusters.decide.done', { seen: seen.size, decided });
      toast({ message, actions, stay: 30_000 });
    });
  const lookFirst = unseen && <span>{t('clusters.decide.lookFirst', { of: sample.length })}</span>;
  if (toDecide === 0)
    return (
      <Panel title={t('clusters.decide.title')}>
        <p className={classes.text}>{t('clusters.decide.none')}</p>
        <FailureAlert error={error} title={t('clusters.decide.failed')} onClose={clearError} />
        {view.members > view.reviewedMembers && (
          <Group gap="sm" mt="md">
            <Button disabled={unseen} loading={busy} onClick={() => void send(false)}>
              {t('clusters.decide.settle')}
            </Button>
            {lookFirst}
          </Group>
        )}
      </Panel>
    );
  return (
    <Panel title={t('clusters.decide.title')}>
      <p className={classes.text}>{t('clusters.decide.count', { toDecide, toOpen, apart })}</p>
      {entries.length > 1 && (
        <Radio.Group
          mb="sm"
          label={t('clusters.decide.entries')}
          value={entryId ?? ''}
          onChange={(chosen) => {
            setForm(EMPTY_FORM);
            onEntry(chosen);
          }}
        >
          {entries.slice(0, LISTED).map((each) => (
            <Radio key={each.entryId} mt={6} value={each.entryId} label={nameOf(each)} />
          ))}
        </Radio.Group>
      )}
      {isMatch && entries.length === 1 && <p className={classes.text}>{nameOf(entries[0]!)}</p>}
      <DecisionFields
        form={form}
        isMatch={isMatch}
        required={policy && verdict && policy.rules.required[verdict]}
        onChange={setForm}
      />
      <Group gap="sm" mt="md">
        <Button disabled={lacks || unseen} onClick={() => setAsking(true)}>
          {t('clusters.decide.submit')}
        </Button>
        {lookFirst}
      </Group>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('clusters.decide.confirmTitle', { toDecide })}
      >
        <p className={classes.text}>
          {t('clusters.decide.confirm', { seen: seen.size, rest: Math.max(0, toDecide - seen.size) })}
        </p>
        <FailureAlert error={error} title={t('clusters.decide.failed')} onClose={clearError} />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('shared.cancel')}
          </Button>
          <Button loading={busy} data-autofocus onClick={() => void send(true)}>
            {t('clusters.decide.confirmSubmit')}
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}
