import { describe, expect, test } from 'vitest';
import { operatorKit } from '../../support/station/operators.ts';
import { codeOf, valueOf } from '../../support/station/result.ts';

const PIN = '80862714';
const LIMITS = { packer: 1, lead: 4 };

describe('the list of operators', () => {
  test('takes packers from anybody until a lead has a PIN', async () => {
    const { desk, lead } = operatorKit();
    valueOf(await desk.keep({ kind: 'add', name: '王', role: 'packer' }, null));
    expect(codeOf(await desk.keep({ kind: 'add', name: '张', role: 'lead' }, null))).toBe(
      'LEAD_PIN_MISSING',
    );
    valueOf(await lead.change({ pin: null, newPin: PIN, limits: LIMITS }));
    const add = { kind: 'add', name: '李', role: 'packer' } as const;
    expect(codeOf(await desk.keep(add, null))).toBe('OPERATOR_LEAD_NEEDED');
    expect(codeOf(await desk.keep(add, '0000'))).toBe('LEAD_PIN_WRONG');
    expect(valueOf(await desk.keep(add, PIN)).operators.map(({ name }) => name)).toEqual([
      '李',
      '王',
    ]);
  });

  test('needs no PIN from a lead who is signed in', async () => {
    const { desk, lead, session, named } = operatorKit();
    valueOf(await lead.change({ pin: null, newPin: PIN, limits: LIMITS }));
    valueOf(await desk.keep({ kind: 'add', name: '张', role: 'lead' }, PIN));
    session.begin(named('张'));
    const kept = await desk.keep({ kind: 'add', name: '李', role: 'packer' }, null);
    expect(valueOf(kept).operators).toHaveLength(2);
  });

  test('has each name once, a retired one included', async () => {
    const { desk, named } = operatorKit();
    valueOf(await desk.keep({ kind: 'add', name: '王', role: 'packer' }, null));
    valueOf(await desk.keep({ kind: 'add', name: '李', role: 'packer' }, null));
    const { operatorId } = named('王');
    valueOf(await desk.keep({ kind: 'retire', operatorId }, null));
    expect(codeOf(await desk.keep({ kind: 'add', name: '王', role: 'packer' }, null))).toBe(
      'OPERATOR_NAME_TAKEN',
    );
    const rename = { kind: 'rename', operatorId: named('李').operatorId, name: '王' } as const;
    expect(codeOf(await desk.keep(rename, null))).toBe('OPERATOR_NAME_TAKEN');
    valueOf(await desk.keep({ ...rename, name: '李' }, null));
  });

  test('signs out who is retired, and a badge of before stops with a new one', async () => {
    const { desk, session, named } = operatorKit();
    valueOf(await desk.keep({ kind: 'add', name: '王', role: 'packer' }, null));
    const { operatorId, badge } = named('王');
    session.begin(named('王'));
    valueOf(await desk.keep({ kind: 'rename', operatorId, name: '王二' }, null));
    expect(session.operator()).toBe('王二');
    valueOf(await desk.keep({ kind: 'retire', operatorId }, null));
    expect(session.signedIn()).toBeNull();
    const old = { who: { by: 'badge', badge }, leadPin: null } as const;
    expect(codeOf(await desk.signIn(old))).toBe('OPERATOR_RETIRED');
    valueOf(await desk.keep({ kind: 'take_back', operatorId }, null));
    valueOf(await desk.keep({ kind: 'new_badge', operatorId }, null));
    expect(codeOf(await desk.signIn(old))).toBe('OPERATOR_UNKNOWN');
    const renewed = named('王二').badge;
    valueOf(await desk.signIn({ who: { by: 'badge', badge: renewed }, leadPin: null }));
  });

  test('is changed with an event that has no badge in it', async () => {
    const { ledger, desk, named } = operatorKit();
    valueOf(await desk.keep({ kind: 'add', name: '王', role: 'packer' }, null));
    const detail = ledger.db
      .prepare("SELECT detail FROM events WHERE kind = 'operators_changed'")
      .pluck()
      .all();
    expect(detail).toEqual(['{"change":"add","name":"王"}']);
    expect(String(detail)).not.toContain(named('王').badge);
  });
});
