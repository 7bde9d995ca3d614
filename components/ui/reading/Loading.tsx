import { Loader } from '@mantine/core';
import { useUnderWay } from './under-way.ts';

/** Something is being read. The loader's own element has no role, and without one a name is not allowed. */
export function Loading({ label }: { label: string }) {
  useUnderWay(true);
  return <Loader size="sm" role="progressbar" aria-label={label} />;
}
