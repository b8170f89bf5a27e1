import { GUIDE_STEPS } from '../../../../shared/guide.ts';
import { guideAt } from '../guide.ts';
import type { Walk } from './walk.ts';
import { opening } from './walk.ts';

/** The five steps of the guide as somebody finds them who opens it again. */
export const guideSteps: Walk = async ({ page }, _, stop) => {
  await opening(page, 'Control+g', 'guide')();
  for (const step of GUIDE_STEPS) {
    await page.getByTestId(`guide-step-${step}`).click();
    await guideAt(page, step);
    await stop(`guide-${step}`);
  }
};
