import { useEffect, useRef } from 'react';
import { useWaiting } from './outgoing/outgoing';

/** Loads a page's content again after something that waited has had its answer. */
export function useAfterAnswer(reload: () => Promise<void>): void {
  const { answered } = useWaiting();
  const before = useRef(answered);
  useEffect(() => {
    if (answered !== before.current) void reload();
    before.current = answered;
  }, [answered, reload]);
}
