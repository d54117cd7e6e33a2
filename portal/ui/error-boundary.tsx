import { Component, type ReactNode } from 'react';
import { ErrorState } from './error-state';

/** What no page foresaw, and code that could not be loaded: the whole page is asked for again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <ErrorState order={1} onRetry={() => window.location.reload()} /> : this.props.children;
  }
}
