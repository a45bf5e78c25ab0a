import { useEffect, useState } from 'react';
import { boardChanged } from './board-changed';

/** What happens together is read anew together, after so many milliseconds. */
const gathers = 400;

/** Hears from the server what happens to tickets and reads the board anew; false while the stream is broken. */
export function useLive(): boolean {
  const [live, setLive] = useState(true);
  useEffect(() => {
    const stream = new EventSource('/api/board/live');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = new Set<string>();
    const refresh = () => {
      timer = undefined;
      boardChanged(changed);
      changed.clear();
    };
    const soon = () => (timer ??= setTimeout(refresh, gathers));
    stream.addEventListener('ticket', ({ data }: MessageEvent<string>) => {
      changed.add((JSON.parse(data) as { ticketId: string }).ticketId);
      soon();
    });
    stream.addEventListener('behind', soon);
    stream.onopen = () => {
      setLive(true);
      soon();
    };
    stream.onerror = () => setLive(false);
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, []);
  return live;
}
