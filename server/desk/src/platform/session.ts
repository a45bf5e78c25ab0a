import { useQuery, type Query } from '@tanstack/react-query';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Me } from '@linli/shared/people/people.contract';
import { Trouble } from '@linli/shared/trouble';
import { call } from './call';
import { isBack, mine, told } from './told';

/** Who sits at this desk: undefined while it is not known, null when nobody is signed in. */
export function useMe(): { me: Me | null | undefined; trouble: unknown } {
  const { data, error } = useQuery({
    queryKey: mine,
    queryFn: whoSitsHere,
    staleTime: 60_000,
  });
  return { me: data, trouble: error };
}

const whoSitsHere = (): Promise<Me | null> =>
  call(peopleApi.me).catch((thrown: unknown) => {
    if (thrown instanceof Trouble && thrown.status === 401) return null;
    throw thrown;
  });

/** Somebody signed in, or out: nothing that was told to another is kept. Who comes back finds the page, and what is open on it, as it was. */
export async function startOver(): Promise<void> {
  const me = await whoSitsHere().catch(() => null);
  const without = (...kept: readonly unknown[]) => ({
    predicate: ({ queryKey }: Query) => !kept.includes(queryKey[0]),
  });
  if (!isBack(me)) return told.resetQueries(without('pass'));
  told.setQueryData(mine, me);
  await told.invalidateQueries(without('pass', ...mine));
}
