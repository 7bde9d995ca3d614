import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LocalGuidance } from '../../../domain/review/guidance.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { t } from '../../../words/words.ts';
import { liveGuidance } from '../../../workflows/policy/guidance.ts';
import { endSession } from '../../../workflows/training/calibration.ts';
import { draftOn, GuidanceFields } from '../../guidance/GuidanceFields.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';

interface EndProps {
  session: SeenSession;
  onClose: () => void;
}

function EndForm({ session, guidance, onClose }: EndProps & { guidance: LocalGuidance }) {
  const cancels = session.shown === 0;
  const [what, setWhat] = useState<'change' | 'none'>(cancels ? 'none' : 'change');
  const [change, setChange] = useState(draftOn(null, guidance));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const why = what === 'change' ? change.reason : reason;
  const end = () => {
    setAsked(true);
    if (why.trim() === '') return;
    void run(async () => {
      await endSession(session.id, what === 'change' ? { guidance: change } : { reason });
      onClose();
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        end();
      }}
    >
      <Stack gap="md">
        {!cancels && (
          <Radio.Group
            label={t('trainingCalibration.ending.what')}
            value={what}
            onChange={(value) => setWhat(value as typeof what)}
          >
            <Group gap="md" mt="xs">
              <Radio value="change" label={t('trainingCalibration.ending.change')} />
              <Radio value="none" label={t('trainingCalibration.ending.none')} />
            </Group>
          </Radio.Group>
        )}
        {what === 'change' ? (
          <GuidanceFields guidance={guidance} value={change} onChange={setChange} asked={asked} />
        ) : (
          <Textarea
            label={t(`trainingCalibration.ending.${cancels ? 'reasonCancel' : 'reason'}`)}
            description={cancels ? t('trainingCalibration.ending.cancelHint') : undefined}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={1000}
            data-autofocus
            value={reason}
            error={asked && reason.trim() === '' ? t('trainingCalibration.ending.reasonMissing') : null}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        <FailureAlert error={error} title={t('trainingCalibration.ending.notEnded')} onClose={clearError} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {what === 'change'
              ? t('trainingCalibration.ending.submitGuidance', { version: guidance.version + 1 })
              : t('trainingCalibration.ending.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Ends a session, with a change of the guidance or the reason why none is needed. */
export function EndDialog({ session, onClose }: EndProps) {
  const guidance = useRead(liveGuidance);
  return (
    <Dialog opened onClose={onClose} title={t('trainingCalibration.ending.title')}>
      <ReadState read={guidance} failed={t('guidanceChanges.unreadable')}>
        {(found) => <EndForm session={session} guidance={found} onClose={onClose} />}
      </ReadState>
    </Dialog>
  );
}
