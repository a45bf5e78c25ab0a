import { host } from './host';

const kept = 'clock';
/** Differences below this are the way of the answer, not the clock. */
const noticeable = 30_000;

/** Milliseconds by which this phone's clock runs ahead of the server's. */
let ahead = Number(host.storage.get(kept)) || 0;

/** Learns the server's clock from the `date` of an answer. */
export function hearDate(date: string | undefined): void {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server) || Math.abs(Date.now() - ahead - server) < noticeable) return;
  ahead = Date.now() - server;
  host.storage.set(kept, ahead);
}

/** This moment by the server's clock, as far as it is known here; an ISO instant. */
export const moment = (): string => new Date(Date.now() - ahead).toISOString();
