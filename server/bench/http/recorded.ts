import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Client } from 'pg';
import '../../src/main';

/** One statement that the API sent: its text, and its values as they crossed the line. */
export interface Sent {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** The API as it is, which also writes down each statement that it sends, a line of JSON each. */
const file = process.env.BENCH_RECORD ?? '';
const { prepareValue } = createRequire(__filename)('pg/lib/utils') as {
  prepareValue(value: unknown): Buffer | string | null;
};

type Query = (this: unknown, first: unknown, second?: unknown, ...more: unknown[]) => unknown;
const real = Client.prototype.query as unknown as Query;

const asSent = (value: unknown): string | null => {
  const sent = prepareValue(value);
  return Buffer.isBuffer(sent) ? `\\x${sent.toString('hex')}` : sent;
};

(Client.prototype as unknown as { query: Query }).query = function (first, second, ...more) {
  const { text, values } =
    typeof first === 'string'
      ? { text: first, values: second }
      : (first as { text: string; values?: unknown });
  const sent: Sent = { text, values: Array.isArray(values) ? values.map(asSent) : [] };
  appendFileSync(file, `${JSON.stringify(sent)}\n`);
  return real.call(this, first, second, ...more);
};
