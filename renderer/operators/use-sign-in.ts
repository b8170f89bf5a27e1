import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fault } from '../../shared/errors/codes.ts';
import type { Operator, OperatorsView, SignIn } from '../../shared/operators.ts';
import { scanCode } from '../../shared/scan-code.ts';
import { QUERY, useInfo } from '../queries.ts';
import { useSpeaker } from '../sound/speaker.ts';
import { faultOf, valueOf } from '../station.ts';
import { useOperators, useSignOutTimer } from './use-operators.ts';

export interface SigningIn {
  readonly view: OperatorsView;
  /** Somebody works here, so that the bench asks who is there; nobody where it may not work. */
  readonly isUsed: boolean;
  readonly isOpen: boolean;
  readonly busy: boolean;
  /** Why the last try signed nobody in. */
  readonly fault: Fault | null;
  /** The dialog opened because a code was scanned while nobody was signed in. */
  readonly wasScanned: boolean;
  /** The lead whose PIN is asked for. */
  readonly lead: Operator | null;
  /** Takes a scan that is about who is at the bench; false leaves it to the bench. */
  readonly takes: (code: string) => boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (operator: Operator) => void;
  readonly givePin: (pin: string) => void;
  readonly signOut: () => void;
}

interface Asking {
  readonly wasScanned: boolean;
  readonly leadId: number | null;
}

/** Who is at the bench, by badge from every screen or by name from a list. */
export function useSignIn(): SigningIn {
  const client = useQueryClient();
  const play = useSpeaker();
  const { readOnly } = useInfo();
  const view = useOperators();
  useSignOutTimer(view);
  const [asking, setAsking] = useState<Asking | null>(null);
  const take = (after: OperatorsView): void => {
    client.setQueryData(QUERY.operators, after);
    setAsking(null);
  };
  const signing = useMutation({
    mutationFn: (request: SignIn) => valueOf(window.station.signIn(request)),
    onSuccess: (after) => {
      take(after);
      play('confirmed');
    },
    onError: (error, { leadPin }) => {
      const { code, details } = faultOf(error);
      const isAsked = code === 'OPERATOR_PIN_NEEDED';
      const leadId = typeof details['operatorId'] === 'number' ? details['operatorId'] : null;
      play(isAsked ? 'attention' : 'refused');
      if (leadPin === null) setAsking({ wasScanned: false, leadId: isAsked ? leadId : null });
    },
  });
  const signingOut = useMutation({
    mutationFn: () => valueOf(window.station.signOut(null)),
    onSuccess: take,
  });
  const open = (wasScanned: boolean): void => {
    signing.reset();
    setAsking({ wasScanned, leadId: null });
  };
  const isUsed = readOnly === null && view.operators.some(({ retired }) => !retired);
  const lead = view.operators.find(({ operatorId }) => operatorId === asking?.leadId) ?? null;
  const isAskedForPin =
    signing.error !== null && faultOf(signing.error).code === 'OPERATOR_PIN_NEEDED';
  return {
    view,
    isUsed,
    isOpen: asking !== null,
    busy: signing.isPending || signingOut.isPending,
    fault: signing.error === null || isAskedForPin ? null : faultOf(signing.error),
    wasScanned: asking?.wasScanned ?? false,
    lead,
    takes: (code) => {
      const kind = scanCode(code);
      if (!isUsed) return false;
      if (kind.kind === 'badge') {
        signing.mutate({ who: { by: 'badge', badge: kind.operator }, leadPin: null });
        return true;
      }
      if (view.signedIn !== null) return false;
      play('attention');
      open(true);
      return true;
    },
    open: () => open(false),
    close: () => setAsking(null),
    choose: ({ operatorId, role }) => {
      signing.reset();
      if (role === 'lead') setAsking({ wasScanned: false, leadId: operatorId });
      else signing.mutate({ who: { by: 'name', operatorId }, leadPin: null });
    },
    givePin: (leadPin) => {
      if (lead === null) return;
      signing.mutate({ who: { by: 'name', operatorId: lead.operatorId }, leadPin });
    },
    signOut: () => signingOut.mutate(),
  };
}
