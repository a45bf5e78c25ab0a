import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { capturedWords, historyWords } from '@linli/shared/ticket/ticket.words';
import { whoWords } from '@linli/shared/ticket/who.words';

/** What happened, the newest first. */
export function History({ ticket: { history, state, now } }: { ticket: TicketDetail }) {
  const newestFirst = [...history].reverse();
  return (
    <ol className="steps">
      {newestFirst.map(({ id, at, kind, who, facts, words, photos }, place) => (
        <li key={id} className={place === 0 && !isOver(state) ? 'step step--now' : 'step'}>
          <b className="step__what">{historyWords(kind, facts, { staff: true, self: who.part === 'you' })}</b>
          <span className="step__when">
            {[
              whenWords(new Date(at), new Date(now)),
              whoWords(who, true),
              capturedWords(facts, new Date(at), new Date(now)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {words && <span className="step__words">{words}</span>}
          {photos.map((photo, index) => (
            <a key={photo.id} href={photo.full} target="_blank" rel="noreferrer">
              <img className="panel__thumb" src={photo.thumb} alt={`当时的照片 ${index + 1}`} />
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}
