import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import type { CertificateState } from '../../../domain/training/certificate.ts';
import { t } from '../../../words/words.ts';
import { Tag } from '../../ui/text/Tag.tsx';
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

interface StateTagProps {
  state: CertificateState;
  /** Golden items ask for its renewal. */
  early?: boolean;
}

/** Whether a certificate counts; of one that golden items ask to renew, which counts, that they do. */
export function StateTag({ state, early = false }: StateTagProps) {
  const Icon = early ? IconAlertTriangle : ICONS[state];
  return (
    <span className={classes.tag}>
      <Tag tone={early ? 'soon' : TONES[state]}>
        <Icon size={14} stroke={1.5} aria-hidden />
        {early ? t('certificate.early.tag') : t(`trainingCertificates.state.${state}`)}
      </Tag>
    </span>
  );
}
