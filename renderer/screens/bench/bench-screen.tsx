import type { ReactElement } from 'react';
import { useState } from 'react';
import { KEY_OF_COMMAND } from '../../commands/command-keys.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useInfo } from '../../queries.ts';
import { BenchCard } from './bench-card.tsx';
import { BenchFlash } from './bench-flash.tsx';
import { CardSaid } from './card-said.tsx';
import { Invitation } from './invitation.tsx';
import { LaneNotice } from './lane-notice.tsx';
import { PrinterDialog } from './printer-dialog.tsx';
import { ScanFault } from './scan-fault.tsx';
import { ScanLine } from './scan-line.tsx';
import { SetupHint } from './setup-hint.tsx';
import { ScanTrail } from './scan-trail.tsx';
import type { Bench } from './use-bench.ts';
import './bench-screen.css';

interface BenchScreenProps {
  readonly bench: Bench;
  /** Shows the print run, where a broken one goes on. */
  readonly onRun: () => void;
  readonly onSetup: () => void;
}

/** What a packer looks at all day. */
export function BenchScreen({ bench, onRun, onSetup }: BenchScreenProps): ReactElement {
  const { session, backlog } = bench;
  const { readOnly } = useInfo();
  const [changesPrinter, setChangesPrinter] = useState(false);
  useKeys({
    [KEY_OF_COMMAND.change_printer]: readOnly === null ? () => setChangesPrinter(true) : undefined,
  });
  return (
    <div className="screen bench">
      <ScanLine
        backlog={backlog}
        session={session}
        onPutAway={session.said === null ? undefined : bench.clear}
      />
      <SetupHint onSetup={onSetup} />
      <LaneNotice bench={bench} onRun={onRun} />
      <CurrentParcel bench={bench} />
      <ScanTrail entries={session.trail} />
      <BenchFlash bench={bench} />
      <CardSaid bench={bench} />
      {changesPrinter && <PrinterDialog onClose={() => setChangesPrinter(false)} />}
    </div>
  );
}

function CurrentParcel({
  bench: { session, card, view, show },
}: {
  readonly bench: Bench;
}): ReactElement {
  const { said, codeScan } = session;
  if (said?.kind === 'looking_up') return <ScanFault view={view} code={said.code} fault={null} />;
  if (said?.kind === 'fault') return <ScanFault view={view} code={said.code} fault={said.fault} />;
  return card === null ? (
    <Invitation />
  ) : (
    <BenchCard card={card} view={view} scan={codeScan} onAdded={show} />
  );
}
