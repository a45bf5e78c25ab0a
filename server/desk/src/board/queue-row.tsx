import { whenWords } from '@linli/shared/deadline/deadline.words';
import { leftPill } from '@linli/shared/ticket/meter.words';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { MiniPlate } from '../parts/mini-plate';
import { Pill } from '../parts/pill';

interface QueueRowProps {
  line: TicketLine;
  now: Date;
  on: boolean;
  ticked: boolean;
  onTick: () => void;
  onOpen: () => void;
}

/** A matter as a line of the queue; the whole line opens it, its title by keyboard. */
export function QueueRow({ line, now, on, ticked, onTick, onOpen }: QueueRowProps) {
  const { id, number, title, plate, where, category, due, unit, handler, at, urgent, supervision } = line;
  return (
    <tr className={on ? 'is-on' : undefined} onClick={onOpen}>
      <td className="queue__tick" onClick={(event) => event.stopPropagation()}>
        <input type="checkbox" aria-label={`选上 ${number}`} checked={ticked} onChange={onTick} />
      </td>
      <td>
        {shortly(plate.compound)} {plate.building && <MiniPlate plate={plate} />} <small>{where}</small>
      </td>
      <td>
        <span className="queue__title">
          <button
            type="button"
            className="queue__open"
            data-ticket={id}
            aria-label={`${title}，编号 ${number}`}
            onClick={(event) => {
              event.stopPropagation();
              onOpen();
            }}
          >
            {title}
          </button>
          {urgent && <Pill look="over" icon="bell" words="急" />}
          {supervision && <Pill look="soon" icon="flag" words="督办" />}
        </span>
      </td>
      <td>
        <small>{category}</small>
      </td>
      <td>
        <Pill {...stateLook(line, true)} />
      </td>
      <td>{due ? <Pill {...leftPill(due)} /> : <small>{whenWords(new Date(at), now)} 报</small>}</td>
      <td>
        <small>{handler ?? unit}</small>
      </td>
    </tr>
  );
}

/** A compound's name as people say it: 槐荫里. */
const shortly = (compound: string | null) => compound?.replace(/(?<=..)小区$/, '');
