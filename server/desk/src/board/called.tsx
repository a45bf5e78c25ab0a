import { useState } from 'react';
import { calledAs, calledWords, callStateWords } from '@linli/shared/assignment/assignment.words';
import { dueWords, overdueWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../parts/button';
import { MoveDialog } from './move-dialog';
import { useMatterMove } from './use-matter-move';

/** Who is called to help: as what, how far, by when; whoever has the matter may send them away. */
export function Called({ ticket }: { ticket: TicketDetail }) {
  const { id, assignments, openMoves, now } = ticket;
  const [about, setAbout] = useState<string | null>(null);
  const make = useMatterMove(ticket);
  if (!assignments.length) return null;
  return (
    <>
      <h3 className="panel__part">一起办的人</h3>
      <ul>
        {assignments.map((line) => (
          <li key={line.id} className="between">
            <span>
              <b>{calledWords(line)}</b>
              <span className={line.due?.urgency === 'over' ? 'cand__note over' : 'cand__note'}>
                {[
                  calledAs(line),
                  line.due
                    ? (line.due.urgency === 'over' ? overdueWords : dueWords)(
                        line.due.kind,
                        new Date(line.due.at),
                        new Date(now),
                      )
                    : callStateWords[line.state],
                ].join(' · ')}
              </span>
            </span>
            {openMoves.includes('dismiss') && !line.endedAt && (
              <Button kind="plain" onPress={() => setAbout(line.id)}>
                不用来了
              </Button>
            )}
          </li>
        ))}
      </ul>
      {about && (
        <MoveDialog id={id} move="dismiss" about={about} onSend={make} onClose={() => setAbout(null)} />
      )}
    </>
  );
}
