import type { ReactNode } from 'react';
import { FailureAlert } from './FailureAlert.tsx';
import { Loading } from './Loading.tsx';
import type { Read } from './useRead.ts';

interface ReadStateProps<Value> {
  read: Read<Value>;
  /** What could not be done, where it could not be read; nothing is said where the console's frame does. */
  failed: string | null;
  /** What is being read; nothing is drawn meanwhile without it. */
  loading?: string;
  /** Instead of the value, where there is nothing in it. */
  empty?: ReactNode;
  isEmpty?: (value: Value) => boolean;
  children: (value: Value) => ReactNode;
}

/** Draws what reading has come to: that it is under way, why it failed with a way to try again, or what was read. */
export function ReadState<Value>({ read, failed, loading, empty, isEmpty, children }: ReadStateProps<Value>) {
  switch (read.status) {
    case 'loading':
      return loading === undefined ? null : <Loading label={loading} />;
    case 'failed':
      return failed === null ? null : <FailureAlert error={read.error} title={failed} onRetry={read.retry} />;
    case 'ready':
      return isEmpty?.(read.value) ? empty : children(read.value);
  }
}
