import { IconCertificate, IconUsers } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { reminderOf } from '../../domain/training/certificate-reminder.ts';
import { formatDay } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import {
  liveOwnCertificates,
  liveTeamRenewals,
  type TeamRenewals,
} from '../../workflows/training/certificates.ts';
import { EXAM, lackText, reminderText } from '../certificate/certificate-text.ts';
import { useCertificateLack } from '../queue/useCertificateLack.ts';
import { isSettled, useRead, valueOr } from '../ui/reading/useRead.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { strong } from '../ui/text/marks.tsx';
import type { HomeLink } from './HomeLinks.tsx';
import { icon } from './icon.tsx';

/** What Home says of certificates, each in a line. */
export interface CertificateLinks {
  /** Why first reviews are kept from who sits here. */
  lacking: HomeLink[];
  /** What is to be renewed, one's own and of the team. */
  reminding: HomeLink[];
}

function teamLinks({ people, first }: TeamRenewals): HomeLink[] {
  if (people === 0) return [];
  const detail = first === null ? null : t('certificate.team.first', { day: formatDay(first) });
  const says = rich('certificate.team.renewals', { count: people, strong });
  return [{ key: 'team', icon: icon(IconUsers), says, detail, to: '/training/class' }];
}

/** What Home says of certificates; null until it was read. */
export function useCertificateLinks(name: string): CertificateLinks | null {
  const leads = useMay()('lead-training');
  const lack = useCertificateLack();
  const own = useRead(
    useCallback(() => liveOwnCertificates(name), [name]),
    { failsInFrame: true },
  );
  const team = useRead(
    useMemo(() => (leads ? () => liveTeamRenewals(name) : null), [leads, name]),
    { failsInFrame: true },
  );
  if (!isSettled(own) || (leads && !isSettled(team))) return null;
  const reminder = reminderOf(valueOr(own, []), name);
  return {
    lacking: lack ? [{ key: 'lack', icon: icon(IconCertificate), says: lackText(lack), to: EXAM }] : [],
    reminding: [
      // Who is told why they lack one is not reminded of it as well.
      ...(reminder && (lack === null || lack.what === 'language')
        ? [{ key: 'reminder', icon: icon(IconCertificate), says: reminderText(reminder), to: EXAM }]
        : []),
      ...teamLinks(valueOr(team, { people: 0, first: null })),
    ],
  };
}
