import { Alert, Button, Group } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { recordReveal } from '../../../workflows/review/undo.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { formatRisk } from '../../ui/text/format.ts';
import { DECISION_NAMES } from '../../ui/text/names.ts';

interface RevealNoticeProps {
  view: CaseView;
  /** The reviewer's own blind decision. */
  entry: LogEntryOf<'decision'>;
}

/** After a blind decision: what detection said, and whether it would have changed anything. */
export function RevealNotice({ view, entry }: RevealNoticeProps) {
  const { busy, error, run } = useAction();
  const { risk, threshold } = view.case;
  const told = view.history.find(
    (each) => each.kind === 'detection-revealed' && each.payload.decisionSeq === entry.seq,
  );
  const record = (wouldChange: boolean) => () => void run(() => recordReveal(entry.seq, wouldChange));
  return (
    <Alert icon={<IconEyeCheck aria-hidden />} title="You decided this case blind" role="note">
      You said <strong>{DECISION_NAMES[entry.payload.verdict].toLowerCase()}</strong>. Detection said{' '}
      <strong>{formatRisk(risk)}</strong>, {risk >= threshold ? 'at or above' : 'below'} the threshold of{' '}
      {formatRisk(threshold)}; its evidence is marked below.
      <FailureAlert error={error} title="This was not noted" />
      {told?.kind === 'detection-revealed' ? (
        <div>
          Noted: it {told.payload.wouldChange ? 'would have changed' : 'would not have changed'} your
          decision.
        </div>
      ) : (
        <Group gap="xs" mt="xs">
          <span>Would it have changed your decision?</span>
          <Button size="compact-sm" variant="default" loading={busy} onClick={record(false)}>
            No
          </Button>
          <Button size="compact-sm" variant="default" loading={busy} onClick={record(true)}>
            Yes
          </Button>
        </Group>
      )}
    </Alert>
  );
}
