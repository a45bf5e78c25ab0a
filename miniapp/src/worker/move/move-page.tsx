import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { seenAs } from '../../platform/seen';
import { useRemote } from '../../platform/use-remote';
import type { StaffMove } from '../moves.words';
import { seenTicket, unitShelf } from '../seen-ticket';
import { carries } from './move-draft';
import { MoveForm, type Movable } from './move-form';

/** Loads the ticket, and the units where the move names one, or what was last seen of them; then the form. */
export function MovePage({ id, move, by }: { id: string; move: StaffMove; by: string }) {
  const remote = useRemote(() => load(id, move), [id, move]);
  const { value, reload } = remote;
  if (!value) {
    return (
      <Page mode="outdoor">
        <Loading remote={remote} />
      </Page>
    );
  }
  return <MoveForm move={move} movable={value} by={by} reload={reload} />;
}

async function load(id: string, move: StaffMove): Promise<Movable> {
  const [ticket, units] = await Promise.all([
    seenTicket(id),
    carries(move, 'unitId')
      ? seenAs(unitShelf, id, () => call(ticketApi.units, { params: { id } }))
      : { value: { units: [] } },
  ]);
  return { ticket: ticket.value, units: units.value.units, at: ticket.at };
}
