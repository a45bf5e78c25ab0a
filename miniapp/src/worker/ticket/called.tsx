import { View } from '@tarojs/components';
import { dueWords, overdueWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { CalledLine } from '@linli/shared/assignment/assignment.contract';
import { calledAs, calledWords, callStateWords } from '@linli/shared/assignment/assignment.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** Who is called to help: as what, how far, by when; whoever has the matter may send them away. */
export function Called({ ticket: { id, assignments, openMoves, now } }: { ticket: TicketDetail }) {
  if (assignments.length === 0) return null;
  const dismisses = openMoves.includes('dismiss');
  return (
    <Section title="一起办的人">
      <Card flush>
        {assignments.map((line) => (
          <ListRow
            key={line.id}
            title={calledWords(line)}
            note={noteOf(line, new Date(now))}
            side={
              dismisses &&
              !line.endedAt && (
                <Button
                  kind="line"
                  small
                  label={`不用来了：${calledWords(line)}`}
                  onTap={() => go('worker/move', { id, move: 'dismiss', about: line.id })}
                >
                  不用来了
                </Button>
              )
            }
          />
        ))}
      </Card>
    </Section>
  );
}

function noteOf(line: CalledLine, now: Date) {
  const { state, due, by, at, arrivedAt, endedAt } = line;
  const last = endedAt ?? arrivedAt;
  const told = last
    ? `${callStateWords[state]}，${whenWords(new Date(last), now)}`
    : `${whenWords(new Date(at), now)}${by ? ` ${by}` : '报事人'}请的`;
  const until = due && (due.urgency === 'over' ? overdueWords : dueWords)(due.kind, new Date(due.at), now);
  return (
    <>
      <View className={due?.urgency === 'over' ? 'line over' : 'line'}>
        {[calledAs(line), until ?? callStateWords[state]].join(' · ')}
      </View>
      <View className="line">{told}</View>
    </>
  );
}
