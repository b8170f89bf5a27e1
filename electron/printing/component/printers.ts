import type { Fault } from '../../../shared/errors/codes.ts';
import { fault } from '../../../shared/errors/codes.ts';
import type { ComponentAddress, ComponentPrinters } from '../../../shared/print-component.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import { DIALECTS } from './dialects.ts';
import type { ComponentLink } from './link.ts';
import { openLink } from './link.ts';

/** How long a program on this PC may take. */
export interface ComponentLimits {
  readonly connectMs: number;
  /** For a list of printers. */
  readonly answerMs: number;
  /** Between tries to reach it again, and between questions about a task. */
  readonly askEveryMs: number;
}

export const COMPONENT_LIMITS: ComponentLimits = {
  connectMs: 3_000,
  answerMs: 5_000,
  askEveryMs: 2_000,
};

interface TalkDeps {
  readonly newRequestId: () => string;
  readonly limits: ComponentLimits;
}

/** Connects, or says that the program is not there. Nothing was sent then. */
export async function reachComponent(
  { limits }: TalkDeps,
  { platform, port }: ComponentAddress,
  signal: AbortSignal,
): Promise<Result<ComponentLink, Fault>> {
  const dialect = DIALECTS[platform];
  const link = await openLink({ port, dialect, withinMs: limits.connectMs, signal });
  if (link.ok) return link;
  return fail(fault('COMPONENT_NOT_RUNNING', { program: platform, port, reason: link.error }));
}

/** Asks an open program for its printers. */
export async function askPrinters(
  deps: TalkDeps,
  link: ComponentLink,
  { platform, port }: ComponentAddress,
  signal: AbortSignal,
): Promise<Result<ComponentPrinters, Fault>> {
  const requestId = deps.newRequestId();
  const hearing = link.hear(
    (message) => (message.kind === 'printers' && message.requestId === requestId ? message : null),
    { withinMs: deps.limits.answerMs, signal },
  );
  link.send(DIALECTS[platform].printersRequest(requestId));
  const heard = await hearing;
  if (typeof heard === 'string') {
    return fail(fault('COMPONENT_SILENT', { program: platform, port }));
  }
  return ok({ printers: [...heard.printers], defaultPrinter: heard.defaultPrinter });
}

/** The printers that a program offers; for the setup. */
export async function listComponentPrinters(
  deps: TalkDeps,
  address: ComponentAddress,
): Promise<Result<ComponentPrinters, Fault>> {
  const { signal } = new AbortController();
  const link = await reachComponent(deps, address, signal);
  if (!link.ok) return link;
  try {
    return await askPrinters(deps, link.value, address, signal);
  } finally {
    link.value.close();
  }
}
