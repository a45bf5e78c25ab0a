import type { Unit } from '@linli/shared/dispatch/dispatch.contract';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import type { StaffMove } from '../moves.words';
import { carries } from './move-draft';
import { MoveForm } from './move-form';

/** A ticket with what its move's form has to offer. */
export interface Movable {
  ticket: TicketDetail;
  units: readonly Unit[];
}

/** Loads the ticket, and the units where the move names one; then the form. */
export function MovePage({ id, move }: { id: string; move: StaffMove }) {
  const remote = useRemote(() => load(id, move), [id, move]);
  const { value, reload } = remote;
  if (!value) {
    return (
      <Page mode="outdoor">
        <Loading remote={remote} />
      </Page>
    );
  }
  return <MoveForm move={move} movable={value} reload={reload} />;
}

async function load(id: string, move: StaffMove): Promise<Movable> {
  const params = { id };
  const [ticket, { units }] = await Promise.all([
    call(ticketApi.detail, { params }),
    carries(move, 'unitId') ? call(ticketApi.units, { params }) : { units: [] },
  ]);
  return { ticket, units };
}
