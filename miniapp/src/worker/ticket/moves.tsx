import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moveWords } from '@linli/shared/ticket/ticket.words';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import type { IconName } from '../../parts/icon-name';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';
import { longMoves, moveCopy, staffMoves, type StaffMove } from '@linli/shared/ticket/move-form.words';

const mains: readonly StaffMove[] = [
  ...(['accept', 'carry', 'resolve', 'feedback', 'dispatch', 'adjudicate', 'reopen'] as const),
  ...(['grantDelay', 'arrive', 'finish'] as const),
];
const seconds: readonly StaffMove[] = [
  ...([
    'denyCarry',
    'reach',
    'handOver',
    'return',
    'refer',
    'referUp',
    'uphold',
    'denyDelay',
    'excuse',
  ] as const),
];
/** What stands under a heading of its own, after what is done every day. */
const groups: readonly { title: string; moves: readonly StaffMove[] }[] = [
  { title: '多找人手', moves: ['whistle', 'enlist', 'raise'] },
  { title: '多要些时间', moves: ['askPause', 'askExtension', 'resume'] },
  { title: '上级', moves: ['supervise'] },
  { title: '和别的事', moves: ['link', 'unlink', 'separate'] },
];
/** What is done at the line or the card that it is about. */
const atLines: readonly StaffMove[] = ['dismiss', 'answerOrder', 'closeOrder'];

/** Of the moves open to the reader: the main verb, the one beside it, and the rest under their headings. */
function sorted({ openMoves, delayRoom }: Pick<TicketDetail, 'openMoves' | 'delayRoom'>) {
  const spent: StaffMove[] = [
    ...(delayRoom?.pause.left === 0 ? (['askPause'] as const) : []),
    ...(delayRoom?.extension.left === 0 ? (['askExtension'] as const) : []),
  ];
  const open = staffMoves(openMoves).filter((move) => !atLines.includes(move) && !spent.includes(move));
  const main = mains.find((move) => open.includes(move));
  const second = main && seconds.find((move) => open.includes(move));
  const rest = open.filter((move) => move !== main && move !== second);
  const grouped = groups.map(({ title, moves }) => ({
    title,
    moves: moves.filter((move) => rest.includes(move)),
  }));
  const others = rest.filter(
    (move) => !longMoves.includes(move) && !groups.some(({ moves }) => moves.includes(move)),
  );
  return {
    main,
    second,
    long: rest.filter((move) => longMoves.includes(move)),
    sections: [{ title: '还可以', moves: others }, ...grouped].filter(({ moves }) => moves.length > 0),
  };
}

/** What a move is called here: whoever has reported in already says something else than that they cannot come. */
const wordsOf = ({ openMoves }: TicketDetail, move: StaffMove): string =>
  move === 'excuse' && !openMoves.includes('arrive') ? '说明办不下去' : moveWords[move];

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
            {wordsOf(ticket, second)}
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

/** So many rows still read at a glance. */
const atAGlance = 7;

/** What else can be done, each with what it is for; where it is much, what is not done every day waits behind one row. */
export function MoreMoves({ ticket }: { ticket: TicketDetail }) {
  const [all, setAll] = useState(false);
  const { sections } = sorted(ticket);
  const rows = sections.reduce((sum, { moves }) => sum + moves.length, 0);
  const [first, ...others] = sections;
  const folded = !all && rows > atAGlance && others.length > 0;
  const shown = folded && first ? [first] : sections;
  return (
    <>
      {shown.map(({ title, moves }) => (
        <Section key={title} title={title}>
          <MoveRows ticket={ticket} moves={moves} />
        </Section>
      ))}
      {folded && (
        <View className="mt3">
          <Card flush>
            <ListRow
              icon="more"
              title="更多办法"
              note={others.map(({ title }) => title).join('、')}
              onTap={() => setAll(true)}
            />
          </Card>
        </View>
      )}
    </>
  );
}

/** What can be done about a long matter, or to make it one, beside what stands at the thumb. */
export const longMovesOf = (ticket: TicketDetail): StaffMove[] => sorted(ticket).long;

/** Moves one below the other, each with what it is for. */
export const MoveRows = ({ ticket, moves }: { ticket: TicketDetail; moves: readonly StaffMove[] }) => (
  <Card flush>
    {moves.map((move) => (
      <ListRow
        key={move}
        icon={moveIcons[move]}
        title={wordsOf(ticket, move)}
        note={moveCopy[move].about}
        onTap={() => make(ticket, move)}
      />
    ))}
  </Card>
);

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
  askPause: 'hold',
  askExtension: 'clock',
  resume: 'doing',
  grantDelay: 'check',
  denyDelay: 'declined',
  dispatch: 'assign',
  redirect: 'route',
  adjudicate: 'gavel',
  decline: 'declined',
  uphold: 'review',
  reopen: 'again',
  referUp: 'gavel',
  recategorise: 'filter',
  whistle: 'bell',
  enlist: 'people',
  raise: 'up',
  arrive: 'pin',
  finish: 'done',
  excuse: 'declined',
  dismiss: 'close',
  supervise: 'flag',
  answerOrder: 'reply',
  closeOrder: 'done',
  link: 'link',
  unlink: 'close',
  separate: 'route',
  askCarry: 'calendar',
  carry: 'check',
  denyCarry: 'declined',
  reach: 'flag',
  progress: 'notice',
  plan: 'calendar',
  reassign: 'handover',
  bringBack: 'again',
};
