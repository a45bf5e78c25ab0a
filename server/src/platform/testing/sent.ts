import { Client, type QueryConfig } from 'pg';

/** A statement as a connection sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Query = (this: Client, first: string | QueryConfig, second?: unknown, ...more: unknown[]) => unknown;

/** Does some work; answers what the connections of this process sent meanwhile, whoever asked them to. */
export async function sentDuring(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const line = Client.prototype as unknown as { query: Query };
  const { query } = line;
  line.query = function (first, second, ...more) {
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : first;
    sent.push({ text, values: Array.isArray(values) ? (values as unknown[]) : [] });
    return query.call(this, first, second, ...more);
  };
  try {
    await work();
    return sent;
  } finally {
    line.query = query;
  }
}
