import { useCallback } from 'react';
import type { CertificateScope } from '../../domain/training/certificate-scope.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { liveCertificateScope } from '../../workflows/training/certificates.ts';
import { useRead, valueOr } from '../ui/reading/useRead.ts';

/**
 * What the certificates of who sits at this tab open of the queue; null where none are required, undefined until it
 * was read.
 */
export function useCertificateScope(): CertificateScope | null | undefined {
  const name = useSession(({ reviewer }) => reviewer) ?? '';
  const scope = useRead(
    useCallback(() => liveCertificateScope(name), [name]),
    { failsInFrame: true },
  );
  return valueOr(scope, undefined);
}
