import type { ReactElement, ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Fields that belong together. */
export function Section({ title, hint, children }: SectionProps): ReactElement {
  return (
    <fieldset className="setup-section">
      <legend>{title}</legend>
      {hint !== undefined && <p className="setup-section-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
