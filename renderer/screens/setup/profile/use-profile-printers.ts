import { Form } from 'antd';
import type { SetupValues } from '../setup-values.ts';

const NO_RULES: SetupValues['routes'] = [];

/** Every printer that labels may go to, the usual one first; `""` is the one of the dialog. */
export function useProfilePrinters(): readonly string[] {
  const usual = Form.useWatch<string | undefined>('printer') ?? '';
  const spare = Form.useWatch<string | undefined>('sparePrinter') ?? '';
  const routes = Form.useWatch<SetupValues['routes'] | undefined>('routes') ?? NO_RULES;
  const direct = routes.filter((rule) => rule.backend === 'direct');
  const others = [spare, ...direct.flatMap((rule) => [rule.printer, rule.spare])];
  return [...new Set([usual, ...others.filter((name) => name !== '')])];
}
