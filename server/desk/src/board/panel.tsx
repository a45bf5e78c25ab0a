import { delayedWords } from '@linli/shared/delay/delay.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { plateWords, insideWords } from '@linli/shared/place/place.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';

import { sourceWords, stateLook } from '@linli/shared/ticket/ticket.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Aftermath } from './aftermath';
import { Called } from './called';
import { DispatchForm } from './dispatch-form';
import { History } from './history';
import { Meter } from './meter';
import { PanelBar } from './panel-bar';
import { Reporter } from './reporter';
import { WhatWasSaid } from './what-was-said';

interface PanelProps {
  id: string;
  onClose: () => void;
}

/** Everything about one matter beside the queue, and at its foot what can be done. */
export function Panel({ id, onClose }: PanelProps) {
  const asked = useAsk(ticketApi.detail, { params: { id } });
  return (
    <aside className="panel" aria-label="这一件">
      <Waiting asked={asked} onClose={onClose}>
        {(ticket) => <Matter ticket={ticket} onClose={onClose} />}
      </Waiting>
    </aside>
  );
}

function Matter({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { number, title, plate, category, at, now, source, unit, handler } = ticket;
  const inside = insideWords({ ...ticket, entrance: null });
  const gives = ticket.openMoves.includes('dispatch');
  return (
    <>
      <div className="panel__body" tabIndex={-1}>
        <div className="between">
          <Pill {...stateLook(ticket, true)} />
          <span className="faint">
            编号 {number}
            <Button kind="plain" icon="close" label="关上这一件" onPress={onClose} />
          </span>
        </div>
        <h2 className="panel__title">{title}</h2>
        <p className="quiet">
          {[
            [plateWords(plate), inside].filter(Boolean).join(' '),
            category.name,
            `${whenWords(new Date(at), new Date(now))} ${sourceWords(source)}`,
          ].join(' · ')}
        </p>
        <WhatWasSaid ticket={ticket} />
        <Reporter ticket={ticket} />
        {gives && <DispatchForm key={ticket.version} ticket={ticket} />}
        <Meter ticket={ticket} foot={delayedWords(ticket.delays, ticket.cycle) ?? undefined} />
        {!gives && (
          <p className="quiet">{[unit, handler?.role, handler?.name].filter(Boolean).join(' · ')}</p>
        )}
        <Called ticket={ticket} />
        <Aftermath ticket={ticket} />
        <h3 className="panel__part">经过</h3>
        <History ticket={ticket} />
      </div>
      <PanelBar ticket={ticket} />
    </>
  );
}
