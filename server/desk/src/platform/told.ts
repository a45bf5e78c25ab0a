import { QueryClient } from '@tanstack/react-query';
import type { Me } from '@linli/shared/people/people.contract';
import { Trouble } from '@linli/shared/trouble';

/** Everything the desk has been told and when; asked again when it is looked at again. */
export const told = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, thrown) => thrown instanceof Trouble && thrown.status === 0 && times < 2,
    },
  },
});

/** Under which name it is kept who sits here. */
export const mine = ['me'] as const;

let wasHere: string | null = null;

/** The session is over: what is written stays on screen, and the way back in is offered over it. */
export function sessionEnded(): void {
  const me = told.getQueryData<Me | null>(mine);
  if (!me) return;
  wasHere = me.id;
  told.setQueryData(mine, null);
}

/** Whether this is who sat here when the session ended: what they were told, they may keep. */
export const isBack = (me: Me | null): boolean => me !== null && me.id === wasHere;
