import { describe, expect, test } from 'vitest';
import type { OperatorKit } from '../../support/station/operators.ts';
import { operatorKit, SIGN_OUT_MINUTES } from '../../support/station/operators.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const PIN = '80862714';
const MINUTE_MS = 60_000;

async function staffed(): Promise<OperatorKit> {
  const kit = operatorKit();
  valueOf(await kit.lead.change({ pin: null, newPin: PIN, limits: { packer: 1, lead: 4 } }));
  for (const [name, role] of [
    ['王', 'packer'],
    ['李', 'packer'],
    ['张', 'lead'],
  ] as const) {
    valueOf(await kit.desk.keep({ kind: 'add', name, role }, PIN));
  }
  return kit;
}

const byBadge = ({ desk }: OperatorKit, badge: string, leadPin: string | null = null) =>
  desk.signIn({ who: { by: 'badge', badge }, leadPin });

const events = ({ ledger }: OperatorKit): readonly unknown[] =>
  ledger.db
    .prepare(
      "SELECT kind, operator, at_ms, detail FROM events WHERE kind LIKE 'operator_signed%' ORDER BY event_id",
    )
    .raw()
    .all();

describe('a bench without operators', () => {
  test('lets everybody act, as the user of the PC', () => {
    const { session } = operatorKit();
    expect(session.refusal()).toBeNull();
    expect(session.operator()).toBe('tester');
    expect(session.role()).toBe('packer');
  });
});

describe('signing in', () => {
  test('by badge makes what follows theirs, until the next one signs in', async () => {
    const kit = await staffed();
    expect(kit.session.refusal()?.code).toBe('OPERATOR_NEEDED');
    expect(valueOf(await byBadge(kit, 'B1')).signedIn).toMatchObject({
      name: '王',
      role: 'packer',
    });
    expect(kit.session.refusal()).toBeNull();
    expect(kit.session.operator()).toBe('王');
    valueOf(await byBadge(kit, 'B2'));
    expect(kit.session.operator()).toBe('李');
    const atMs = kit.ledger.clock.nowMs();
    expect(events(kit)).toEqual([
      ['operator_signed_in', '王', atMs, '{"role":"packer"}'],
      ['operator_signed_out', '王', atMs, '{"automatic":false}'],
      ['operator_signed_in', '李', atMs, '{"role":"packer"}'],
    ]);
  });

  test('as a lead needs the PIN beside badge or name', async () => {
    const kit = await staffed();
    expect(codeOf(await byBadge(kit, 'B3'))).toBe('OPERATOR_PIN_NEEDED');
    expect(codeOf(await byBadge(kit, 'B3', '0000'))).toBe('LEAD_PIN_WRONG');
    expect(kit.session.signedIn()).toBeNull();
    const { operatorId } = kit.named('张');
    valueOf(await kit.desk.signIn({ who: { by: 'name', operatorId }, leadPin: PIN }));
    expect(kit.session.role()).toBe('lead');
    expect(valueOf(await kit.lead.roleOf(null))).toBe('lead');
    valueOf(await byBadge(kit, 'B1'));
    expect(valueOf(await kit.lead.roleOf(null))).toBe('packer');
    expect(valueOf(await kit.lead.roleOf(PIN))).toBe('lead');
  });

  test('refuses a badge that nobody has, and keeps who was there', async () => {
    const kit = await staffed();
    valueOf(await byBadge(kit, 'B1'));
    expect(codeOf(await byBadge(kit, 'B9'))).toBe('OPERATOR_UNKNOWN');
    expect(kit.session.operator()).toBe('王');
  });
});

describe('the time without a scan', () => {
  test('signs out by itself, and a scan begins it anew', async () => {
    const kit = await staffed();
    valueOf(await byBadge(kit, 'B1'));
    kit.ledger.clock.advance(SIGN_OUT_MINUTES * MINUTE_MS - 1);
    kit.session.touch();
    const untilMs = kit.ledger.clock.nowMs() + SIGN_OUT_MINUTES * MINUTE_MS;
    expect(kit.session.signedIn()?.untilMs).toBe(untilMs);
    kit.ledger.clock.advance(SIGN_OUT_MINUTES * MINUTE_MS + 5);
    expect(kit.session.refusal()?.code).toBe('OPERATOR_NEEDED');
    expect(kit.session.operator()).toBe('tester');
    expect(events(kit).at(-1)).toEqual([
      'operator_signed_out',
      '王',
      untilMs,
      '{"automatic":true}',
    ]);
  });

  test('gives nobody events of a time after it, even before anybody looked', async () => {
    const kit = await staffed();
    valueOf(await byBadge(kit, 'B1'));
    kit.ledger.clock.advance(SIGN_OUT_MINUTES * MINUTE_MS);
    expect(kit.session.operator()).toBe('tester');
  });

  test('is over where the clock was turned back: nobody knows how long it was', async () => {
    const kit = await staffed();
    valueOf(await byBadge(kit, 'B1'));
    kit.ledger.clock.advance(-MINUTE_MS);
    expect(kit.session.refusal()).toBeNull();
    kit.ledger.clock.advance(-MINUTE_MS);
    expect(kit.session.operator()).toBe('tester');
    expect(kit.session.refusal()?.code).toBe('OPERATOR_NEEDED');
  });

  test('takes the role of a lead away too', async () => {
    const kit = await staffed();
    valueOf(await byBadge(kit, 'B3', PIN));
    kit.ledger.clock.advance(SIGN_OUT_MINUTES * MINUTE_MS);
    expect(valueOf(await kit.lead.roleOf(null))).toBe('packer');
  });
});
