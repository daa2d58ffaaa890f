import { Button, Group } from '@mantine/core';
import { IconMoodWrrr } from '@tabler/icons-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What a person can do besides trying again. */
  readonly wayOut: { readonly label: string; readonly go: () => void };
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** Keeps a fault in one screen from taking the window down, and the plan with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    // Main writes the window's console into its log.
    console.error('A screen failed', error, componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const retry = () => this.setState({ error: null });
    const { wayOut } = this.props;
    const leave = () => {
      wayOut.go();
      retry();
    };
    return (
      <EmptyState
        icon={<IconMoodWrrr size={26} stroke={1.6} />}
        title="This screen has failed"
        action={
          <Group gap={8}>
            <Button variant="filled" onClick={retry}>
              Try again
            </Button>
            <Button onClick={leave}>{wayOut.label}</Button>
          </Group>
        }
      >
        Your plan is safe: nothing of it was lost, and undo still works. The fault: {error.message}
      </EmptyState>
    );
  }
}
