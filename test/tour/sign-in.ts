import type { StationApp } from '../support/app/station-app.ts';
import { valueOf } from '../support/station/result.ts';

/** Puts a packer at the bench; one who does not work there yet is added first. */
export async function signIn({ page, ask }: StationApp, name: string): Promise<void> {
  const isNamed = (operator: { readonly name: string }): boolean => operator.name === name;
  const before = valueOf(await ask('operators', null));
  const view = before.operators.some(isNamed)
    ? before
    : valueOf(
        await ask('keepOperator', { change: { kind: 'add', name, role: 'packer' }, leadPin: null }),
      );
  const operator = view.operators.find(isNamed);
  if (operator === undefined) throw new Error(`${name} does not work here`);
  const who = { by: 'name' as const, operatorId: operator.operatorId };
  valueOf(await ask('signIn', { who, leadPin: null }));
  await page.waitForSelector(`[data-testid="operator"][data-operator="${name}"]`);
}
