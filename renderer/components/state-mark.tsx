import type { ReactElement, ReactNode } from 'react';
import type { Tone } from './tone.ts';
import './state-mark.css';

interface StateMarkProps {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly text: ReactNode;
  readonly testId?: string | undefined;
}

/** A state as text, icon and colour, so that no colour has to be told apart. */
export function StateMark({ tone, icon, text, testId }: StateMarkProps): ReactElement {
  return (
    <span className="state-mark" data-tone={tone} data-testid={testId}>
      <span className="state-mark-icon" aria-hidden>
        {icon}
      </span>
      {text}
    </span>
  );
}
