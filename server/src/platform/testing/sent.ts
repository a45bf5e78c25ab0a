import { Client, type QueryConfig } from 'pg';

/** A statement as a connection sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (this: Client, first: string | QueryConfig, second?: unknown, ...more: unknown[]) => unknown;

/** Tells of each statement that a connection of this process sends, whoever asked it to, until what is answered is called. */
export function hearSent(told: (sent: Sent) => void): () => void {
  const line = Client.prototype as unknown as { query: Query };
  const { query } = line;
  line.query = function (first, second, ...more) {
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : first;
    told({ text, values: Array.isArray(values) ? (values as unknown[]) : [] });
    return query.call(this, first, second, ...more);
  };
  return () => {
    line.query = query;
  };
}

/** Does some work; answers what the connections of this process sent meanwhile. */
export async function sentDuring(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const enough = hearSent((one) => sent.push(one));
  try {
    await work();
    return sent;
  } finally {
    enough();
  }
}
