import { dispatchApi } from '@linli/shared/dispatch/dispatch.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { seenAs } from '../../platform/seen';
import { useRemote } from '../../platform/use-remote';
import type { StaffMove } from '@linli/shared/ticket/move-form.words';
import { seenTicket, unitShelf } from '../seen-ticket';
import { carries } from '@linli/shared/ticket/move-draft';
import { MoveForm, type Movable } from './move-form';

interface MovePageProps {
  id: string;
  move: StaffMove;
  by: string;
  about?: string;
}

/** Loads the ticket and what the move chooses from, or what was last seen of them; then the form. */
export function MovePage({ id, move, by, about }: MovePageProps) {
  const remote = useRemote(() => load(id, move), [id, move]);
  const { value, reload } = remote;
  if (!value) {
    return (
      <Page mode="outdoor">
        <Loading remote={remote} />
      </Page>
    );
  }
  return <MoveForm move={move} movable={value} by={by} about={about} reload={reload} />;
}

async function load(id: string, move: StaffMove): Promise<Movable> {
  const [ticket, units] = await Promise.all([
    seenTicket(id),
    carries(move, 'unitId')
      ? seenAs(unitShelf, id, () => call(ticketApi.units, { params: { id } }))
      : { value: { units: [] } },
  ]);
  const helpers = carries(move, 'hand') ? (await call(ticketApi.helpers, { params: { id } })).people : [];
  const place = ticket.value.plate.placeId;
  const categories = carries(move, 'category')
    ? (await call(dispatchApi.categories, { query: { place } })).categories
    : [];
  return { ticket: ticket.value, units: units.value.units, helpers, categories, at: ticket.at };
}
