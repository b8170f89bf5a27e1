import type { ReactElement } from 'react';
import { SenderSection } from '../setup/sender-section.tsx';
import { ShopSection } from '../setup/shop-section.tsx';
import type { TestedStepProps } from './tested-step.tsx';
import { TestedStep } from './tested-step.tsx';

/** Whose numbers they are, and who sends; tested as that shop. */
export const ShopStep = (props: Omit<TestedStepProps, 'step' | 'children'>): ReactElement => (
  <TestedStep {...props} step="shop">
    <ShopSection />
    <SenderSection />
  </TestedStep>
);
