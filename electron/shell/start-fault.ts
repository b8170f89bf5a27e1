import { app, dialog } from 'electron';
import type { Fault } from '../../shared/errors/codes.ts';
import { fault } from '../../shared/errors/codes.ts';
import { describeFault } from '../../shared/errors/describe.ts';

/** What stands for a bug. */
export const INTERNAL = fault('INTERNAL');

/** Says in both languages why the station cannot start, and ends it. */
export function endWithFault(why: Fault): void {
  const zh = describeFault(why, 'zh-CN');
  const en = describeFault(why, 'en');
  const lines = [zh.text, zh.action, '', en.title, en.text, en.action, '', why.code];
  dialog.showErrorBox(zh.title, lines.join('\n'));
  app.exit(1);
}
