import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { shellText } from '../text/shell.ts';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** A fault in one screen must not leave a blank page: it says that nothing is lost and offers to start over. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="full-page">
        <h1>{shellText.crashedTitle}</h1>
        <p className="soft">{shellText.crashedHint}</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {shellText.reload}
        </Button>
      </main>
    );
  }
}
