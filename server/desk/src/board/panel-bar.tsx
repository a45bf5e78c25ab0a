import { useState } from 'react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { longMoves, moveCopy, staffMoves, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { MoveDialog } from './move-dialog';
import { useMatterMove } from './use-matter-move';

/** Moves that are made where they belong: in the panel itself, or beside the call they are about. */
const elsewhere: readonly StaffMove[] = ['dispatch', 'dismiss', 'arrive', 'excuse', 'finish'];

/** What can be done with the matter: the nearest first, the rest behind one button. */
export function PanelBar({ ticket }: { ticket: TicketDetail }) {
  const [move, setMove] = useState<StaffMove | null>(null);
  const [all, setAll] = useState(false);
  const make = useMatterMove(ticket);
  const open = staffMoves(ticket.openMoves).filter((one) => !elsewhere.includes(one));
  const near = open.filter((one) => !longMoves.includes(one)).slice(0, 2);
  if (!open.length) return null;
  return (
    <div className="panel__bar">
      {near.map((one) => (
        <Button key={one} kind="line" big onPress={() => setMove(one)}>
          {moveWords[one]}
        </Button>
      ))}
      {open.length > near.length && (
        <Button kind="line" big icon="more" onPress={() => setAll(true)}>
          还能办的
        </Button>
      )}
      {all && (
        <Dialog title="还能办的" onClose={() => setAll(false)}>
          {open.map((one) => (
            <button
              key={one}
              type="button"
              className="cand"
              onClick={() => {
                setAll(false);
                setMove(one);
              }}
            >
              <span className="grow">
                <b>{moveWords[one]}</b>
                <span className="cand__note">{moveCopy[one].about}</span>
              </span>
            </button>
          ))}
        </Dialog>
      )}
      {move && <MoveDialog id={ticket.id} move={move} onSend={make} onClose={() => setMove(null)} />}
    </div>
  );
}
