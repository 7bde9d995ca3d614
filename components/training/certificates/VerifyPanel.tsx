import { useState } from 'react';
import { rich, t } from '../../../words/words.ts';
import { type CheckedCredential, checkCredential } from '../../../workflows/training/credential-check.ts';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { data } from '../../ui/text/marks.tsx';
import { CheckedResult } from './CheckedResult.tsx';
import classes from './certificates.module.css';

/** Tells of any certificate's file whose it is, until when it counts and whether it is as it was signed. */
export function VerifyPanel() {
  const [checked, setChecked] = useState<{ name: string; file: File; result: CheckedCredential } | null>(
    null,
  );
  const [several, setSeveral] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const check = (file: File) =>
    void run(async () => {
      setChecked(null);
      setChecked({ name: file.name, file, result: await checkCredential(file) });
    });
  const take = (files: File[]) => {
    setSeveral(files.length > 1);
    if (files.length === 1) check(files[0]!);
  };
  return (
    <Panel
      title={t('trainingCertificates.verify.title')}
      description={t('trainingCertificates.verify.description')}
    >
      <FileDrop
        label={t('trainingCertificates.verify.label')}
        hint={t('trainingCertificates.verify.hint')}
        action={t('trainingCertificates.verify.action')}
        variant="default"
        loading={busy}
        onFiles={take}
      />
      {several && (
        <p className={classes.plain} role="alert">
          {t('trainingCertificates.verify.several')}
        </p>
      )}
      <FailureAlert error={error} title={t('trainingCertificates.verify.failed')} onClose={clearError} />
      {checked && (
        <div className={classes.stack}>
          <p className={classes.plain}>
            {rich('trainingCertificates.verify.file', { file: checked.name, data })}
          </p>
          <CheckedResult checked={checked.result} onChanged={() => check(checked.file)} />
        </div>
      )}
    </Panel>
  );
}
