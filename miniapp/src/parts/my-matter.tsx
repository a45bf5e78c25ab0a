import { Text, View } from '@tarojs/components';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { go } from '../platform/go';
import { Card } from './card';
import { MiniPlate } from './mini-plate';
import { StatusPill } from './pill';

interface MyMatterProps {
  matter: TicketLine;
  /** The moment of the list, from the server. */
  now: string;
}

/** Whether a matter waits for its reporter's word: done, and not settled or looked into by somebody else. */
export const waitsForRating = ({ openMoves, rated, state }: TicketLine): boolean =>
  openMoves.includes('rate') && !rated && state === 'answered';

/** One matter of a list as its reporter sees it: state, what it is, where, by when. */
export function MyMatter({ matter, now }: MyMatterProps) {
  const { id, number, title, plate, where, at, due } = matter;
  const moment = new Date(now);
  const said = due && (due.urgency === 'over' ? overdueWords : dueWords)(due.kind, new Date(due.at), moment);
  return (
    <Card
      look={waitsForRating(matter) ? 'now' : undefined}
      onTap={() => go('resident/ticket', { id })}
      label={[title, stateLook(matter, false).words, said].filter(Boolean).join('，')}
    >
      <View className="between">
        <StatusPill {...stateLook(matter, false)} />
        <Text className="t-small faint">{number}</Text>
      </View>
      <Text className="line strong mt2">{title}</Text>
      <View className="flex mt1">
        <MiniPlate size="s" plate={plate} />
        <Text className="t-small quiet next">
          {[plate.building && where, `${whenWords(new Date(at), moment)} 报的`].filter(Boolean).join(' · ')}
        </Text>
      </View>
      {said && <Text className="line t-small mt1">{said}</Text>}
    </Card>
  );
}
