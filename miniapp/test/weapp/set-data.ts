/** WeChat's hard limit for one call of setData, in bytes of JSON. */
export const hardLimit = 1024 * 1024;

/** A copy as it reaches the view: by JSON. Functions, undefined values and too much at once are errors. */
export function crossing(patch: Readonly<Record<string, unknown>>): {
  copy: Record<string, unknown>;
  bytes: number;
} {
  const text = JSON.stringify(patch, (key, value: unknown) => {
    if (value === undefined || typeof value === 'function')
      throw new Error(`setData: ${key} is ${typeof value}, which cannot reach the view`);
    return value;
  });
  const bytes = Buffer.byteLength(text);
  if (bytes > hardLimit) throw new Error(`setData: ${bytes} bytes at once, more than ${hardLimit}`);
  return { copy: JSON.parse(text) as Record<string, unknown>, bytes };
}

/** Writes a value at a place such as `root.cn.[0].p3`, making what lies on the way. */
export function put(data: object, place: string, value: unknown): void {
  const keys = place
    .replace(/\[(\w+)\]/g, '.$1')
    .split(/\.+/)
    .filter(Boolean);
  const last = keys.pop() ?? '';
  let at = data as Record<string, unknown>;
  keys.forEach((key, index) => {
    at[key] ??= /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
  at[last] = value;
}

/** What one thing a person did sent to the view. */
export interface Interaction {
  name: string;
  calls: number;
  bytes: number;
  /** Bytes of the largest call. */
  largest: number;
}

/** Counts setData by what a person did. */
export class Traffic {
  readonly done: Interaction[] = [{ name: 'start', calls: 0, bytes: 0, largest: 0 }];

  begin(name: string): void {
    this.done.push({ name, calls: 0, bytes: 0, largest: 0 });
  }

  count(bytes: number): void {
    const now = this.done.at(-1);
    if (!now) return;
    now.calls++;
    now.bytes += bytes;
    now.largest = Math.max(now.largest, bytes);
  }
}
