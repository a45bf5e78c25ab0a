import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import type { IconName } from '../../parts/icon-name';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';
import { moveCopy, staffMoves, type StaffMove } from '../moves.words';

const mains: readonly StaffMove[] = ['accept', 'resolve', 'feedback', 'dispatch', 'adjudicate', 'reopen'];
const seconds: readonly StaffMove[] = ['handOver', 'return', 'refer', 'uphold'];
/** What stands at the card of the order itself. */
const atTheOrder: readonly StaffMove[] = ['answerOrder', 'closeOrder'];
/** Under headings of their own, after what is done every day. */
const groups: readonly { title: string; moves: readonly StaffMove[] }[] = [
  { title: '上级', moves: ['supervise'] },
  { title: '和别的事', moves: ['link', 'unlink', 'separate'] },
];

/** Of the moves open to the reader: the main verb, the one beside it, and the rest by headings. */
function sorted({ openMoves }: Pick<TicketDetail, 'openMoves'>) {
  const open = staffMoves(openMoves).filter((move) => !atTheOrder.includes(move));
  const main = mains.find((move) => open.includes(move));
  const second = main && seconds.find((move) => open.includes(move));
  const rest = open.filter((move) => move !== main && move !== second);
  const grouped = groups.map(({ title, moves }) => ({
    title,
    moves: rest.filter((one) => moves.includes(one)),
  }));
  const daily = rest.filter((one) => !grouped.some(({ moves }) => moves.includes(one)));
  const sections = [{ title: '还可以', moves: daily }, ...grouped].filter(({ moves }) => moves.length > 0);
  return { main, second, sections };
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
          <Button kind="line" big icon={moveIcons[second]} onTap={() => make(ticket, second)}>
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
  return (
    <>
      {sorted(ticket).sections.map(({ title, moves }) => (
        <Section key={title} title={title}>
          <Card flush>
            {moves.map((move) => (
              <ListRow
                key={move}
                icon={moveIcons[move]}
                title={moveWords[move]}
                note={moveCopy[move].about}
                onTap={() => make(ticket, move)}
              />
            ))}
          </Card>
        </Section>
      ))}
    </>
  );
}

/** The sign of each move, wherever it can be pressed. */
export const moveIcons: Record<StaffMove, IconName> = {
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
  supervise: 'flag',
  answerOrder: 'reply',
  closeOrder: 'done',
  link: 'link',
  unlink: 'close',
  separate: 'route',
};
