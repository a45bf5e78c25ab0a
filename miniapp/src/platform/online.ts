import { useEffect, useState } from 'react';
import { host } from './host';

/** Whether the phone has a network, kept up to date. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(host.online());
  useEffect(() => host.onNetwork(setOnline), []);
  return online;
}
