import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import type { IconName } from '../../parts/icon-name';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';
import { longMoves, moveCopy, staffMoves, type StaffMove } from '../moves.words';

const mains: readonly StaffMove[] = [
  'accept',
  'carry',
  'resolve',
  'feedback',
  'dispatch',
  'adjudicate',
  'reopen',
];
const seconds: readonly StaffMove[] = ['denyCarry', 'reach', 'handOver', 'return', 'refer', 'uphold'];

/** Of the moves open to the reader: the main verb, the one beside it, and the rest. */
function sorted({ openMoves }: Pick<TicketDetail, 'openMoves'>) {
  const open = staffMoves(openMoves);
  const main = mains.find((move) => open.includes(move));
  const second = main && seconds.find((move) => open.includes(move));
  return { main, second, rest: open.filter((move) => move !== main && move !== second) };
}

const make = ({ id }: TicketDetail, move: StaffMove) => go('worker/move', { id, move });

/** The main verb and passing on, at the thumb; nothing when there is nothing to do. */
export function TicketBar({ ticket }: { ticket: TicketDetail }) {
  const { main, second } = sorted(ticket);
  if (!main) return null;
  return (
    <BottomBar
      second={
        second && (
          <Button kind="line" big icon={icons[second]} onTap={() => make(ticket, second)}>
            {moveWords[second]}
          </Button>
        )
      }
    >
      <Button big onTap={() => make(ticket, main)}>
        {moveCopy[main].act}
      </Button>
    </BottomBar>
  );
}

/** What else can be done, each with what it is for. */
export function MoreMoves({ ticket }: { ticket: TicketDetail }) {
  const others = sorted(ticket).rest.filter((move) => !longMoves.includes(move));
  if (others.length === 0) return null;
  return (
    <Section title="还可以">
      <MoveRows ticket={ticket} among={others} />
    </Section>
  );
}

/** Those of these moves that are open and do not stand at the thumb. */
export function MoveRows({ ticket, among }: { ticket: TicketDetail; among: readonly StaffMove[] }) {
  const rows = sorted(ticket).rest.filter((move) => among.includes(move));
  if (rows.length === 0) return null;
  return (
    <Card flush>
      {rows.map((move) => (
        <ListRow
          key={move}
          icon={icons[move]}
          title={moveWords[move]}
          note={moveCopy[move].about}
          onTap={() => make(ticket, move)}
        />
      ))}
    </Card>
  );
}

const icons: Record<StaffMove, IconName> = {
  accept: 'inbox',
  spot: 'check',
  ask: 'help',
  interim: 'reply',
  note: 'write',
  handOver: 'handover',
  return: 'returned',
  refer: 'gavel',
  resolve: 'done',
  feedback: 'phone',
  dispatch: 'assign',
  redirect: 'route',
  adjudicate: 'gavel',
  decline: 'declined',
  uphold: 'review',
  reopen: 'again',
  askCarry: 'calendar',
  carry: 'check',
  denyCarry: 'declined',
  reach: 'flag',
  progress: 'notice',
  plan: 'calendar',
  reassign: 'handover',
  bringBack: 'again',
};
