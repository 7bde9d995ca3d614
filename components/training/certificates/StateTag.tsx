import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import type { CertificateState } from '../../../domain/training/certificate.ts';
import { t } from '../../../words/words.ts';
import { Tag } from '../../quality/Tag.tsx';
import classes from './certificates.module.css';

const ICONS = {
  valid: IconCircleCheck,
  'expires-soon': IconClock,
  expired: IconCircleX,
  stale: IconAlertTriangle,
  revoked: IconCircleX,
} as const satisfies Record<CertificateState, unknown>;

const TONES = {
  valid: 'plain',
  'expires-soon': 'soon',
  expired: 'over',
  stale: 'soon',
  revoked: 'over',
} as const;

/** Whether a certificate counts. */
export function StateTag({ state }: { state: CertificateState }) {
  const Icon = ICONS[state];
  return (
    <span className={classes.tag}>
      <Tag tone={TONES[state]}>
        <Icon size={14} stroke={1.5} aria-hidden />
        {t(`trainingCertificates.state.${state}`)}
      </Tag>
    </span>
  );
}
