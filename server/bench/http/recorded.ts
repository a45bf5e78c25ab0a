import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import '../../src/main';
import { hearSent } from '../../src/platform/testing/sent';

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

const asSent = (value: unknown): string | null => {
  const sent = prepareValue(value);
  return Buffer.isBuffer(sent) ? `\\x${sent.toString('hex')}` : sent;
};

hearSent(({ text, values }) => {
  const sent: Sent = { text, values: values.map(asSent) };
  appendFileSync(file, `${JSON.stringify(sent)}\n`);
});
