import { Anchor } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../words/words.ts';
import classes from './certificate.module.css';
import { EXAM } from './certificate-text.ts';

/** One calm line about a certificate that is lacking or runs out, with the way to the exam. */
export function CertificateLine({ children }: { children: string }) {
  return (
    <p className={classes.line}>
      <IconCertificate size={16} stroke={1.5} aria-hidden className={classes.icon} />
      <span>
        {children}{' '}
        <Anchor component={Link} href={EXAM} underline="always" className={classes.way}>
          {t('certificate.toExam')}
        </Anchor>
      </span>
    </p>
  );
}
