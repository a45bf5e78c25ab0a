let ahead = 0;

/** Learns the server's clock from the `date` of an answer. */
export function hearDate(date: string | null): void {
  const server = Date.parse(date ?? '');
  if (!Number.isNaN(server)) ahead = Date.now() - server;
}

/** This moment by the server's clock, to the second. */
export const moment = (): Date => new Date(Date.now() - ahead);
