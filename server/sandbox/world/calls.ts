/** One call as it came in; what opens doors is blotted out. */
export interface Call {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string | undefined>;
  readonly body: unknown;
  /** Its Chinese came as \u escapes, which WeChat's content check cannot read. */
  readonly escaped: boolean;
  /** The error number it was answered with; 0 when it went well, null when no such answer was given. */
  errcode: number | null;
}

const secrets = new Set(['access_token', 'secret', 'js_code', 'code', 'signature']);

/** A copy of the fields with everything secret replaced by three dots. */
export function blotted<T extends Record<string, unknown>>(fields: T): T {
  const kept = Object.entries(fields).map(([name, value]) => [
    name,
    secrets.has(name) && value ? '…' : value,
  ]);
  return Object.fromEntries(kept) as T;
}
