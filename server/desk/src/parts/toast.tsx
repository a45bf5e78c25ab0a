import { useSyncExternalStore } from 'react';

interface Said {
  readonly words: string;
  /** What can be taken back, and how. */
  readonly undo?: () => unknown;
}

let said: Said | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function put(next: Said | null): void {
  said = next;
  for (const listener of listeners) listener();
}

/** Says one line at the bottom for a while; with `undo` as long as that is possible, in milliseconds. */
export function toast(words: string, undo?: () => unknown, during = 6000): void {
  clearTimeout(timer);
  put({ words, undo });
  timer = setTimeout(() => put(null), during);
}

/** Where such lines appear; readers hear them. */
export function ToastLine() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className="toast-place" role="status">
      {now && (
        <div className="toast-line">
          <span>{now.words}</span>
          {now.undo && (
            <button
              type="button"
              onClick={() => {
                void now.undo?.();
                put(null);
              }}
            >
              撤回
            </button>
          )}
        </div>
      )}
    </div>
  );
}
