import { dayBeside, localDayOf } from '../../shared/local-day.ts';
import type { Language } from '../../shared/language.ts';
import type { BenchLab } from '../support/app/bench-lab.ts';
import { fillDay, PACKERS } from './busy-day.ts';
import { shooting } from './pictures.ts';
import { signIn } from './sign-in.ts';

/** What a lead looks at: the keys, who works here, who is at the bench, and yesterday's board. */
export async function visitLead(lab: BenchLab, language: Language): Promise<void> {
  fillDay(lab.dataDir, dayBeside(localDayOf(Date.now()), -1));
  const app = await lab.startStation(['--practice']);
  const { page } = app;
  const shoot = shooting(page, language);
  await app.ask('setLanguage', language);
  await page.waitForSelector(`html[lang="${language}"]`);

  await page.keyboard.press('Control+/');
  await page.getByTestId('help').waitFor();
  await shoot('13-help');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F5');
  await page.mouse.move(0, 0);
  const add = page.getByTestId('operator-add');
  await add.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await shoot('14-operators');

  await page.keyboard.press('Control+u');
  await page.getByTestId('sign-in-dialog').waitFor();
  await shoot('15-sign-in');
  await page.keyboard.press('Escape');
  await signIn(app, PACKERS[0].name);

  await page.keyboard.press('F1');
  await page.keyboard.press('Control+d');
  await page.getByTestId('day-board').waitFor();
  await page.getByTestId('day-board-before').click();
  await page.getByTestId('day-board-table').waitFor();
  await shoot('day-board');
  await app.close();
}
