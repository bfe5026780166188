import { Component, type ReactNode } from 'react';
import { Crash } from './Crash.tsx';

interface BoundaryProps {
  /** Another page: another try. */
  page: string;
  children: ReactNode;
}

/** A broken page leaves the frame standing. */
export class Boundary extends Component<BoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken && before.page !== this.props.page) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <Crash /> : this.props.children;
  }
}
