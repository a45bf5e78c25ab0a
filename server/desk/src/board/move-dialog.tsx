import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { moveCopy, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries } from '@linli/shared/ticket/move-draft';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { MoveFieldset } from './move-fieldset';
import { useMove, type MoveWrite } from './use-move';

interface MoveDialogProps {
  /** The ticket whose units and helpers are offered. */
  id: string;
  move: StaffMove;
  about?: string;
  title?: string;
  onSend: MoveWrite;
  onClose: () => void;
}

/** One move in a dialog: which questions it asks, the table of moves says. */
export function MoveDialog({ id, move, about, title, onSend, onClose }: MoveDialogProps) {
  const detail = useAsk(ticketApi.detail, { params: { id } });
  const units = useAsk(ticketApi.units, { params: { id } }, { when: carries(move, 'unitId') });
  const moving = useMove(id, move, about);
  const send = async () => {
    if (await moving.make(onSend)) onClose();
  };
  return (
    <Dialog
      title={title ?? moveWords[move]}
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big onPress={onClose}>
            先不办
          </Button>
          <Button big busy={moving.busy} onPress={send}>
            {moveCopy[moving.meant].act}
          </Button>
        </>
      }
    >
      <p className="quiet">{moveCopy[move].about}</p>
      <Waiting asked={detail}>
        {(ticket) => (
          <MoveFieldset move={move} ticket={ticket} units={units.data?.units ?? []} moving={moving} />
        )}
      </Waiting>
      <TroubleLine trouble={moving.trouble} />
    </Dialog>
  );
}
