import type { ReactElement, ReactNode } from 'react';

interface ScrollAreaProps {
  readonly className: string;
  readonly label: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A part that scrolls when it is too long; the keys that scroll need it to take the focus. */
export function ScrollArea({ className, label, testId, children }: ScrollAreaProps): ReactElement {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex -- a group that only scrolls
    <div className={className} role="group" aria-label={label} tabIndex={0} data-testid={testId}>
      {children}
    </div>
  );
}
