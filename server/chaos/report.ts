import type { Round } from './round';
import { brokenOf, properties, type Property } from './verdict';

/** A round as a page to be read: what was done, what was broken meanwhile, what held and how long people waited. */
export function reportOf(round: Round, { seed, minutes }: { seed: number; minutes: number }): string {
  const { calls, faults, attempts, latency, verdict, died } = round;
  const kinds = [...new Set(calls.map(({ kind }) => kind))].sort();
  const table = (head: readonly string[], lines: readonly (readonly (string | number)[])[]) =>
    [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
  const line = (kind: string) => {
    const all = calls.filter((call) => call.kind === kind);
    const [yes, unknown] = [
      all.filter(({ reply }) => reply).length,
      all.filter(({ status }) => status === null).length,
    ];
    return [kind, all.length, yes, all.length - yes - unknown, unknown];
  };
  const broken = brokenOf(verdict);
  return `# Chaos

Seed ${seed}, ${minutes} minutes, ${calls.length} operations in ${Object.values(attempts).reduce((sum, one) => sum + one, 0)} attempts.
Verdict: ${broken.length ? `BROKEN (${broken.join(', ')})` : 'everything held'}.

${table(
  ['property', 'verdict'],
  (Object.keys(properties) as Property[]).map((one) => [
    properties[one],
    verdict[one].length ? `${verdict[one].length} × broken: ${verdict[one].slice(0, 3).join('; ')}` : 'held',
  ]),
)}

${table(['fault', 'times'], Object.entries(faults))}

${table(['operation', 'all', 'yes', 'no', 'unknown'], kinds.map(line))}

${table(['answer to an attempt', 'times'], Object.entries(attempts))}

From ask to definite answer, every attempt between included: p50 ${latency.p50} ms, p99 ${latency.p99} ms, at most ${latency.max} ms.
Programs that ended by themselves: ${died.length}.
${died.map((said) => `\n\`\`\`\n${said.trim()}\n\`\`\`\n`).join('')}`;
}
