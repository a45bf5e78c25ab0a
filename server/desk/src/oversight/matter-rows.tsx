import { useState, type ReactNode } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { staffMoves, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { leftPill } from '@linli/shared/ticket/meter.words';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { moveWords, stateLook } from '@linli/shared/ticket/ticket.words';
import { Link } from 'wouter';
import { MoveDialog } from '../board/move-dialog';
import { useMatterMove } from '../board/use-matter-move';
import { Button } from '../parts/button';
import { MiniPlate } from '../parts/mini-plate';
import { Pill } from '../parts/pill';

interface MatterRowsProps {
  caption: string;
  now: string;
  lines: readonly TicketLine[];
  /** Those of the open moves that are offered right here; for all others the matter is opened. */
  moves: readonly StaffMove[];
  /** What else is told of a matter. */
  more?: (line: TicketLine) => ReactNode;
  onDone: () => void;
}

/** Matters as a table; each opens at the board, or what it waits for is done right here. */
export function MatterRows({ caption, now, lines, moves, more, onDone }: MatterRowsProps) {
  const [doing, setDoing] = useState<{ line: TicketLine; move: StaffMove } | null>(null);
  return (
    <>
      <table className="grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">哪一件</th>
            <th scope="col">到哪一步</th>
            <th scope="col">期限</th>
            <th scope="col">谁在办</th>
            <th scope="col">
              <span className="sr">办什么</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <MiniPlate plate={line.plate} /> <Link href={`/?open=${line.id}`}>{line.title}</Link>
                <small className="faint"> {line.number}</small>
                {more?.(line)}
              </th>
              <td>
                <Pill {...stateLook(line, true)} />
              </td>
              <td>
                {line.due ? (
                  <Pill {...leftPill(line.due)} />
                ) : (
                  `${whenWords(new Date(line.at), new Date(now))} 报`
                )}
              </td>
              <td>{line.handler ?? line.unit}</td>
              <td className="num">
                <span className="oversight__acts">
                  {staffMoves(line.openMoves)
                    .filter((move) => moves.includes(move))
                    .map((move) => (
                      <Button key={move} kind="line" onPress={() => setDoing({ line, move })}>
                        {moveWords[move]}
                        <span className="sr">：{line.title}</span>
                      </Button>
                    ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {doing && (
        <Doing
          {...doing}
          onClose={() => {
            setDoing(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

function Doing({ line, move, onClose }: { line: TicketLine; move: StaffMove; onClose: () => void }) {
  const make = useMatterMove(line);
  return <MoveDialog id={line.id} move={move} onSend={make} onClose={onClose} />;
}
