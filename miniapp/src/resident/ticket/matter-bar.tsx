import { useState } from 'react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { useParams } from '../../platform/params';
import { toast } from '../../platform/toast';
import { AddSheet } from './add-sheet';
import { Follow } from './follow';
import { InspectorBar } from './inspector-bar';
import type { MatterMoves } from './use-matter-moves';
import type { Rating } from './use-rating';

interface MatterBarProps {
  ticket: TicketDetail;
  moves: MatterMoves;
  rating: Rating;
  reload: () => Promise<void>;
}

/** What I can do now: rate, or add and urge, or follow a neighbour's matter. What came back to be changed stands open. */
export function MatterBar({ ticket, moves, rating, reload }: MatterBarProps) {
  const { open } = useParams();
  const [adding, setAdding] = useState(open === 'add');
  const { view, openMoves } = ticket;
  const canAdd = openMoves.includes('add');
  const canUrge = openMoves.includes('urge');
  async function urge() {
    if (await moves.make('urge')) toast('催过了，办理人会看到');
  }
  const add = (kind?: 'line') => (
    <Button big kind={kind} icon="write" onTap={() => setAdding(true)}>
      补充情况
    </Button>
  );
  const keep = rating.keep && (
    <Button big kind="line" onTap={rating.keep}>
      不改了
    </Button>
  );
  if (view === 'inspector') return <InspectorBar ticket={ticket} reload={reload} />;
  if (view === 'neighbour') return <Follow ticket={ticket} reload={reload} />;
  if (!rating.open && !canAdd && !canUrge) return null;
  return (
    <>
      {rating.open ? (
        <FormBar trouble={rating.trouble} second={keep ?? (canAdd && add('line'))}>
          <Button big onTap={rating.submit}>
            提交评价
          </Button>
        </FormBar>
      ) : (
        <FormBar
          trouble={moves.trouble}
          second={
            canUrge && (
              <Button big kind="line" icon="bell" busyWords="正在催" onTap={urge}>
                催一下
              </Button>
            )
          }
        >
          {canAdd && add()}
        </FormBar>
      )}
      <AddSheet ticket={ticket} reload={reload} open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
