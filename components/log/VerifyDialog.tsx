import { Alert, Button, CopyButton, Group, Progress } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { headText } from '../../domain/decisions/noted-head.ts';
import { isFailure } from '../../domain/failures/failure.ts';
import { t } from '../../words/words.ts';
import { type LogCheck, verifyChain } from '../../workflows/log/log-check.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { CasesResult } from './CasesResult.tsx';
import { HeadsOfFile } from './HeadsOfFile.tsx';
import classes from './log.module.css';
import { NotedHeadField } from './NotedHeadField.tsx';

/** Walks the chain while the dialog is open, and says what came of it. */
export function VerifyDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t('log.verify')}>
      <Verification />
    </Dialog>
  );
}

function Verification() {
  const [check, setCheck] = useState<LogCheck | null>(null);
  const [progress, setProgress] = useState<readonly [done: number, of: number]>([0, 0]);
  const stop = useRef<AbortController | null>(null);
  const { busy, error, run } = useAction();
  const verify = useCallback(() => {
    const controller = new AbortController();
    stop.current = controller;
    setCheck(null);
    setProgress([0, 0]);
    const onProgress = (done: number, of: number) => setProgress([done, of]);
    void run(async () => setCheck(await verifyChain({ onProgress, signal: controller.signal })));
  }, [run]);
  useEffect(() => {
    verify();
    return () => stop.current?.abort();
  }, [verify]);
  const stopped = isFailure(error, 'cancelled');
  const [done, of] = progress;
  return (
    <div className={classes.stack}>
      <p className={classes.plain}>{t('log.chain.explained')}</p>
      {busy && (
        <>
          <Progress.Root>
            <Progress.Section aria-label={t('log.chain.progress')} value={of === 0 ? 0 : (done / of) * 100} />
          </Progress.Root>
          <Group gap="sm">
            <span className={classes.count}>{t('log.chain.progressOf', { done, of })}</span>
            <Button variant="default" size="compact-sm" onClick={() => stop.current?.abort()}>
              {t('shared.cancel')}
            </Button>
          </Group>
        </>
      )}
      {stopped ? (
        <p className={classes.plain} role="status">
          {t('log.chain.stopped', { done })}
        </p>
      ) : (
        <FailureAlert error={error} title={t('log.unreadable')} />
      )}
      {check && <CheckResult check={check} />}
      {!busy && (
        <div>
          <Button variant="default" size="compact-sm" onClick={verify}>
            {t('log.chain.again')}
          </Button>
        </div>
      )}
      <div className={classes.against}>
        <NotedHeadField />
        <HeadsOfFile />
      </div>
    </div>
  );
}

function CheckResult({ check: { entries, erased, broken, cases, head } }: { check: LogCheck }) {
  if (broken)
    return (
      <Alert
        color="red"
        icon={<IconShieldX aria-hidden />}
        title={t('log.chain.breaksAt', { seq: broken.seq })}
        role="alert"
      >
        {t('log.chain.broken', { seq: broken.seq, reason: broken.reason, entries })}
      </Alert>
    );
  return (
    <>
      <Alert color="green" icon={<IconShieldCheck aria-hidden />} role="status">
        {erased > 0
          ? t('log.chain.wholeAfterPurges', { entries, erased })
          : t('log.chain.whole', { entries })}
      </Alert>
      {cases && <CasesResult agreement={cases} />}
      {head && (
        <>
          <p className={classes.plain}>{t('log.chain.headExplained')}</p>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <code className={classes.hash}>{headText(head)}</code>
            <CopyButton value={headText(head)}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-sm" onClick={copy} className={classes.copy}>
                  {t(copied ? 'log.chain.copied' : 'log.chain.copyHead')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </>
      )}
    </>
  );
}
