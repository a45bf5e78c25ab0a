import { useEffect } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { useSession, whoAmI } from './session';

/** Who is signed in, null for a visitor and while that is not known; a page that works without does not wait. */
export function useMe(): Me | null {
  const { me, known } = useSession();
  useEffect(() => {
    if (!known) whoAmI().catch(() => undefined);
  }, [known]);
  return me;
}
