import type { ReactElement } from 'react';
import type { Scanner } from '../../scanner/use-scanner.ts';
import { BenchCard } from './bench-card.tsx';
import { Invitation } from './invitation.tsx';
import { LaneNotice } from './lane-notice.tsx';
import { ScanFault } from './scan-fault.tsx';
import { ScanLine } from './scan-line.tsx';
import { SetupHint } from './setup-hint.tsx';
import { ScanTrail } from './scan-trail.tsx';
import type { Bench } from './use-bench.ts';
import './bench-screen.css';

interface BenchScreenProps {
  readonly bench: Bench;
  readonly scanner: Scanner;
  /** Shows the print run, where a broken one goes on. */
  readonly onRun: () => void;
  readonly onSetup: () => void;
}

/** What a packer looks at all day. */
export function BenchScreen({ bench, scanner, onRun, onSetup }: BenchScreenProps): ReactElement {
  const { session, backlog } = bench;
  return (
    <div className="screen bench">
      <ScanLine scanner={scanner} backlog={backlog} repeated={session.repeated} />
      <SetupHint onSetup={onSetup} />
      <LaneNotice bench={bench} onRun={onRun} />
      <CurrentParcel bench={bench} />
      <ScanTrail entries={session.trail} />
    </div>
  );
}

function CurrentParcel({
  bench: { session, card, view, show },
}: {
  readonly bench: Bench;
}): ReactElement {
  const { said, scan } = session;
  if (said?.kind === 'looking_up') return <ScanFault view={view} code={said.code} fault={null} />;
  if (said?.kind === 'fault') return <ScanFault view={view} code={said.code} fault={said.fault} />;
  return card === null ? (
    <Invitation />
  ) : (
    <BenchCard card={card} view={view} scan={scan} onAdded={show} />
  );
}
