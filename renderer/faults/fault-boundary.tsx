import type { ReactNode } from 'react';
import { Component } from 'react';

interface FaultBoundaryProps {
  /** Stands in for the children while they cannot be drawn. */
  readonly fallback: ReactNode;
  /** The children get another chance when this is another one. */
  readonly retryOn?: string;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  readonly failed: boolean;
  readonly retryOn: string | undefined;
}

/** Keeps a fault in a part of the page to that part; React tells the log of it. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { failed: false, retryOn: this.props.retryOn };

  static getDerivedStateFromError(): Partial<FaultBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { retryOn }: FaultBoundaryProps,
    state: FaultBoundaryState,
  ): FaultBoundaryState | null {
    return retryOn === state.retryOn ? null : { failed: false, retryOn };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
