import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Judged, Read, Verdict } from './judge';
import type { Schema } from './schemas';

/** What libxml2 says of each document: a fault, or what stands in it. */
export function judged(documents: readonly Judged[]): Verdict[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['-r', 'esbuild-register', path.join(__dirname, 'judge.ts')],
    { input: JSON.stringify(documents), encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Verdict[];
}

/** Judges one document by its schema and answers its root; throws what the schema objects to. */
export function valid(xml: string, schema: Schema | null): Read {
  const [verdict] = judged([{ xml, schema }]);
  if (!verdict || 'fault' in verdict) throw new Error(`${verdict?.fault}\n${xml}`);
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
