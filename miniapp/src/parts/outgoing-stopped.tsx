import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { historyWords } from '@linli/shared/ticket/ticket.words';
import { call } from '../platform/call';
import { fillInAgain, sendAsNote, tryNow } from '../platform/outgoing/decide';
import type { Outgoing, Stop } from '../platform/outgoing/outgoing';
import { notDone } from '../platform/toast';
import { useRemote } from '../platform/use-remote';
import { Actions } from './actions';
import { Button } from './button';
import { whoWords } from '@linli/shared/ticket/who.words';

interface OutgoingStoppedProps {
  item: Outgoing;
  stop: Stop;
  /** The way to want it no more. */
  drop: ReactNode;
}

/** Why it was not taken, who did what meanwhile, and what may become of it: as it is now, the server says which. */
export function OutgoingStopped({ item, stop, drop }: OutgoingStoppedProps) {
  const { ask } = item;
  const { value: ticket } = useRemote(
    async () => (ask.what === 'move' ? call(ticketApi.detail, { params: { id: ask.ticketId } }) : null),
    [item.id],
  );
  const meanwhile = ticket && lastStep(ticket);
  const open = ticket?.openMoves ?? [];
  // what a reporter adds needs words; a note says at least what was meant
  const note = (['note', 'add'] as const).find(
    (move) => open.includes(move) && (move === 'note' || item.words),
  );
  const again = ask.what !== 'move' || open.includes(ask.body.move);
  return (
    <>
      <Text className="line mt2">{stop.words}</Text>
      {meanwhile && <Text className="line strong mt1">{meanwhile}</Text>}
      <View className="mt3">
        <Actions>
          {stop.code === 'outgoing.doubtful' && (
            <Button kind="line" onTap={() => tryNow(item)}>
              没有，再交一次
            </Button>
          )}
          {again && (
            <Button
              kind="line"
              onTap={() => {
                if (!fillInAgain(item)) notDone('先交了正在写的那份');
              }}
            >
              改一改再交
            </Button>
          )}
        </Actions>
      </View>
      <View className="mt2">
        <Actions second={drop}>
          {note && (
            <Button kind="line" busyWords="正在交" onTap={() => sendAsNote(item, note)}>
              当作补充说明再交
            </Button>
          )}
        </Actions>
      </View>
    </>
  );
}

/** The newest step that others took: 今天 10:02 周晓禾 已受理. */
function lastStep({ history, view, now }: TicketDetail): string | null {
  const staff = view === 'staff';
  const step = history.filter(({ who }) => who.part !== 'you').pop();
  if (!step) return null;
  const { at, who, kind, facts } = step;
  const what = historyWords(kind, facts, { staff, self: false });
  return [whenWords(new Date(at), new Date(now)), whoWords(who, staff), what].filter(Boolean).join(' ');
}
