import { Loader } from '@mantine/core';

/** Something is being read. The loader's own element has no role, and without one a name is not allowed. */
export function Loading({ label }: { label: string }) {
  return <Loader role="progressbar" aria-label={label} />;
}
