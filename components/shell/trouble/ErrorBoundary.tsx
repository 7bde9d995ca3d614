import { Component, type ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';

interface Props {
  children: ReactNode;
}

/** Keeps a fault in one workspace from taking the others with it. Give it a key per workspace. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <FailureAlert
        error={error}
        title={t('shell.trouble.screen')}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
