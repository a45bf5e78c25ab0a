import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Judged, Read, Verdict } from './judge';
import type { Schema } from './schemas';

let judge: ChildProcessWithoutNullStreams | null = null;
/** Those who wait for a verdict, in the order in which they asked. */
const waiting: ((verdict: Verdict) => void)[] = [];

/** One judge for all tests of a process; it keeps nobody from ending, and ends when nobody is left to ask. */
function calledJudge(): ChildProcessWithoutNullStreams {
  if (judge) return judge;
  judge = spawn(process.execPath, ['-r', 'esbuild-register', path.join(__dirname, 'judge.ts')]);
  judge.unref();
  for (const line of [judge.stdin, judge.stdout, judge.stderr]) (line as Socket).unref();
  let said = '';
  judge.stderr.on('data', (words) => (said += String(words)));
  createInterface({ input: judge.stdout }).on('line', (line) =>
    waiting.shift()?.(JSON.parse(line) as Verdict),
  );
  judge.on('close', () => {
    judge = null;
    waiting.splice(0).forEach((answer) => answer({ fault: `the judge left: ${said}` }));
  });
  return judge;
}

/** What libxml2 says of a document: a fault, or what stands in it. */
export function judged(document: Judged): Promise<Verdict> {
  return new Promise((answer) => {
    waiting.push(answer);
    calledJudge().stdin.write(`${JSON.stringify(document)}\n`);
  });
}

/** Judges a document by its schema and answers its root; throws what the schema objects to. */
export async function valid(xml: string, schema: Schema | null): Promise<Read> {
  const verdict = await judged({ xml, schema });
  if ('fault' in verdict) throw new Error(`${verdict.fault}\n${xml}`);
  return verdict.root;
}

const containers = ['services', 'attributes', 'values', 'formats', 'endpoints', 'service_requests', 'errors'];
const figures = ['lat', 'long', 'order', 'count'];
const flags = ['metadata', 'variable', 'required'];

/** The JSON that the specification makes of XML ("Spark"): the root goes, containers are lists, the empty is null. */
export function sparkOf({ name, inner, text }: Read): unknown {
  if (containers.includes(name)) return inner.map(sparkOf);
  if (inner.length) return Object.fromEntries(inner.map((each) => [each.name, sparkOf(each)]));
  if (text === '') return null;
  if (figures.includes(name)) return Number(text);
  return flags.includes(name) ? text === 'true' : text;
}
