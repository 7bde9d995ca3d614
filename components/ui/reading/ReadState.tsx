import type { ReactNode } from 'react';
import { FailureAlert } from './FailureAlert.tsx';
import { Loading } from './Loading.tsx';
import type { Read } from './useRead.ts';

interface ReadStateProps<Value> {
  read: Read<Value>;
  /** What could not be done, where it could not be read; nothing is said where the console's frame does. */
  failed: string | null;
  /** What is drawn below that, or alone where nothing is said. */
  afterFailure?: ReactNode;
  /** What is being read, for a loader, or what is drawn meanwhile; nothing without it. */
  loading?: ReactNode;
  /** Instead of the value, where there is nothing in it. */
  empty?: ReactNode;
  isEmpty?: (value: Value) => boolean;
  /** Around whatever is drawn in place of the value, but for what is drawn while it is being read. */
  within?: (drawn: ReactNode) => ReactNode;
  children: (value: Value) => ReactNode;
}

/** Draws what reading has come to: that it is under way, why it failed with a way to try again, or what was read. */
export function ReadState<Value>({
  read,
  failed,
  afterFailure = null,
  loading = null,
  empty,
  isEmpty,
  within = (drawn) => drawn,
  children,
}: ReadStateProps<Value>) {
  switch (read.status) {
    case 'loading':
      return typeof loading === 'string' ? <Loading label={loading} /> : loading;
    case 'failed':
      // Alone it stands where the value stood: what is the same in both stays as it is.
      if (failed === null) return afterFailure;
      return within(
        <>
          <FailureAlert error={read.error} title={failed} onRetry={read.retry} />
          {afterFailure}
        </>,
      );
    case 'ready':
      return isEmpty?.(read.value) ? within(empty) : children(read.value);
  }
}
