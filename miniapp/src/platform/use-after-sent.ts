import { useEffect, useRef } from 'react';
import { useWaiting } from './outgoing/outgoing';

/** Loads a page's content again after something that waited has been taken by the server. */
export function useAfterSent(reload: () => Promise<void>): void {
  const { sent } = useWaiting();
  const before = useRef(sent);
  useEffect(() => {
    if (sent !== before.current) void reload();
    before.current = sent;
  }, [sent, reload]);
}
