import { whenWords } from '@linli/shared/deadline/deadline.words';
import { whoWords } from '@linli/shared/ticket/who.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { capturedWords, historyWords } from '@linli/shared/ticket/ticket.words';
import { PhotoWall } from './photo-wall';
import { Timeline } from './timeline';
import { VoiceLine } from './voice-line';

type Told = Pick<TicketDetail, 'history' | 'state' | 'now' | 'view'>;

/** What happened to a ticket, newest first, in the words of its reader. */
export function TicketHistory({ ticket: { history, state, now, view } }: { ticket: Told }) {
  const staff = view === 'staff';
  const newestFirst = [...history].reverse();
  return (
    <Timeline
      steps={newestFirst.map(({ id, at, kind, who, facts, words, recording, photos }, place) => ({
        id,
        what: historyWords(kind, facts, { staff, self: who.part === 'you' }),
        when: [
          whenWords(new Date(at), new Date(now)),
          whoWords(who, staff),
          capturedWords(facts, new Date(at), new Date(now)),
        ]
          .filter(Boolean)
          .join(' · '),
        words,
        look: place === 0 && !isOver(state) ? 'now' : undefined,
        voice: recording && <VoiceLine recording={recording} />,
        photos: photos.length > 0 && <PhotoWall size="small" photos={photos} label="当时的照片" />,
      }))}
    />
  );
}
