import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import type { StaffMove } from '../moves.words';
import { carries } from './move-draft';
import { MoveForm, type Movable } from './move-form';

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
