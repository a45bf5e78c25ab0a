import { useState } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import { bulkDelay, bulkMoves, type BulkMove } from '@linli/shared/board/board.rules';
import type { MoveFields, TicketLine } from '@linli/shared/ticket/ticket.contract';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import type { StaffMove } from '@linli/shared/ticket/move-form.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { MoveDialog } from './move-dialog';

/** What can be done with all that are ticked: a move counts when it is open to each of them. */
export function BulkBar({ chosen, onDone }: { chosen: readonly TicketLine[]; onDone: () => void }) {
  const [move, setMove] = useState<BulkMove | null>(null);
  const open = bulkMoves.filter((one) => chosen.every(({ openMoves }) => openMoves.includes(one)));
  const [first] = chosen;

  async function send(_meant: StaffMove, fields: MoveFields, key: string) {
    if (!move) return;
    const tickets = chosen.map(({ id, version }) => ({ id, version }));
    const bulk = await call(boardApi.moveMany, { body: { move, fields, tickets }, key });
    const undo = async () => {
      await call(boardApi.undo, { params: { id: bulk.id } });
      await stale(boardApi.bulks);
      toast('撤回了，一件也没动');
    };
    toast(`${moveWords[move]} ${chosen.length} 件，${bulkDelay} 秒后开始`, undo, bulkDelay * 1000);
    await stale(boardApi.bulks);
    setMove(null);
    onDone();
  }
  return (
    <div className="bulk-bar" role="region" aria-label="一起办">
      <b>选了 {chosen.length} 件</b>
      {open.map((one) => (
        <Button key={one} kind="line" onPress={() => setMove(one)}>
          {moveWords[one]}
        </Button>
      ))}
      {open.length === 0 && <span className="quiet">这几件没有能一起办的</span>}
      <span className="grow" />
      <Button kind="plain" onPress={onDone}>
        都不选
      </Button>
      {move && first && (
        <MoveDialog
          id={first.id}
          move={move}
          title={`${moveWords[move]}，${chosen.length} 件`}
          onSend={send}
          onClose={() => setMove(null)}
        />
      )}
    </div>
  );
}
