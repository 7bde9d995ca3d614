import { Alert, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useState } from 'react';
import type { CredentialState } from '../../../domain/training/credential-finding.ts';
import { formatDay } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { CheckedCredential } from '../../../workflows/training/credential-check.ts';
import facts from '../../ui/layout/facts.module.css';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data, quoted } from '../../ui/text/marks.tsx';
import classes from './certificates.module.css';
import { ExamFacts } from './ExamFacts.tsx';
import { IssuerFact } from './IssuerFact.tsx';

/** How a state looks; what it says stands in words beside it. */
const LOOKS: Record<CredentialState, { color: 'green' | 'yellow' | 'red'; Icon: typeof IconShieldCheck }> = {
  valid: { color: 'green', Icon: IconShieldCheck },
  'unknown-issuer': { color: 'yellow', Icon: IconAlertTriangle },
  stale: { color: 'yellow', Icon: IconAlertTriangle },
  'not-yet-valid': { color: 'yellow', Icon: IconAlertTriangle },
  expired: { color: 'red', Icon: IconShieldX },
  revoked: { color: 'red', Icon: IconShieldX },
  forged: { color: 'red', Icon: IconShieldX },
};

/** The day that a state is told with. */
function dayOf({ state, facts: { validFrom, validUntil }, revoked }: CheckedCredential): string {
  if (state === 'revoked') return formatDay(revoked!.at);
  return formatDay(state === 'not-yet-valid' ? validFrom : validUntil);
}

function Verdict({ checked }: { checked: CheckedCredential }) {
  const { state, facts: said, revoked } = checked;
  const { color, Icon } = LOOKS[state];
  return (
    <Alert
      color={color}
      icon={<Icon aria-hidden />}
      title={t(`trainingCertificates.verify.state.${state}`, { day: dayOf(checked) })}
      role="status"
    >
      {rich(`trainingCertificates.verify.text.${state}`, {
        ...{ holder: said.holder, until: formatDay(said.validUntil), data },
      })}
      {state === 'revoked' && revoked!.reason !== null && (
        <p className={classes.reason}>
          {rich('trainingCertificates.verify.reason', { reason: quoted(revoked!.reason) })}
        </p>
      )}
    </Alert>
  );
}

/** What is typed or scanned from a page, as a hash. */
const hashIn = (text: string) =>
  text
    .toLowerCase()
    .replace(/^\s*sha256:/, '')
    .replaceAll(/\s/g, '');

/** Says whether a printed page belongs to the file. */
function PrintedHash({ hash }: { hash: string }) {
  const [text, setText] = useState('');
  const typed = hashIn(text);
  return (
    <div className={classes.stack}>
      <TextInput
        label={t('trainingCertificates.verify.compare')}
        description={t('trainingCertificates.verify.compareHint')}
        value={text}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={classes.plain} role="status">
        {typed !== '' && t(`trainingCertificates.verify.${typed === hash ? 'same' : 'different'}`)}
      </p>
    </div>
  );
}

interface CheckedResultProps {
  checked: CheckedCredential;
  /** Something became known that may change what comes of it. */
  onChanged: () => void;
}

/** What came of a certificate's file, and all that it says. */
export function CheckedResult({ checked, onChanged }: CheckedResultProps) {
  const { facts: said, state, recorded, hash } = checked;
  return (
    <>
      <Verdict checked={checked} />
      {state === 'forged' && <p className={classes.claims}>{t('trainingCertificates.verify.claims')}</p>}
      <dl className={facts.facts}>
        <dt>{t('trainingCertificates.facts.holder')}</dt>
        <dd>
          <Isolated text={said.holder} />
        </dd>
        <dt>{t('trainingCertificates.facts.period')}</dt>
        <dd>
          {t('trainingCertificates.facts.fromTo', {
            ...{ from: formatDay(said.validFrom), to: formatDay(said.validUntil) },
          })}
        </dd>
        <ExamFacts {...said} />
        <IssuerFact issuer={checked.issuer} did={said.issuer} fits={checked.fits} onNamed={onChanged} />
        <dt>{t('trainingCertificates.facts.log')}</dt>
        <dd>{t(`trainingCertificates.verify.${recorded ? 'recorded' : 'notRecorded'}`)}</dd>
        <dt>{t('trainingCertificates.facts.hash')}</dt>
        <dd>
          <code className={classes.hash}>{hash}</code>
        </dd>
      </dl>
      {state !== 'forged' && <PrintedHash key={hash} hash={hash} />}
    </>
  );
}
