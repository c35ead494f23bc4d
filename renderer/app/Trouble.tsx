import { Component, type ReactNode } from 'react';
import { vi } from '../text/vi.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { lock } from './session.ts';

/** Catches what a screen throws, so that one broken screen never leaves an empty window. */
export class Trouble extends Component<{ readonly children: ReactNode; readonly resetKey?: string }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(previous: { readonly resetKey?: string }): void {
    if (this.state.broken && previous.resetKey !== this.props.resetKey) this.setState({ broken: false });
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="trouble">
        <Notice>{vi.shell.windowBroken}</Notice>
        <Button onPress={() => void lock()}>{vi.shell.lock}</Button>
      </div>
    );
  }
}
