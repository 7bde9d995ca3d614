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

interface StateTagProps {
  state: CertificateState;
  /** Golden items ask for its renewal. */
  early?: boolean;
}

/** Whether a certificate counts, and whether it is to be renewed early. */
export function StateTag({ state, early = false }: StateTagProps) {
  const Icon = ICONS[state];
  return (
    <span className={classes.tag}>
      <Tag tone={TONES[state]}>
        <Icon size={14} stroke={1.5} aria-hidden />
        {t(`trainingCertificates.state.${state}`)}
      </Tag>
      {early && (
        <Tag tone="soon">
          <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
          {t('certificate.early.tag')}
        </Tag>
      )}
    </span>
  );
}
