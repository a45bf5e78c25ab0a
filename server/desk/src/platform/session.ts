import { useQuery } from '@tanstack/react-query';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Me } from '@linli/shared/people/people.contract';
import { Trouble } from '@linli/shared/trouble';
import { call } from './call';
import { mine, told } from './told';

/** Who sits at this desk: undefined while it is not known, null when nobody is signed in. */
export function useMe(): { me: Me | null | undefined; trouble: unknown } {
  const { data, error } = useQuery({
    queryKey: mine,
    queryFn: () =>
      call(peopleApi.me).catch((thrown: unknown) => {
        if (thrown instanceof Trouble && thrown.status === 401) return null;
        throw thrown;
      }),
    staleTime: 60_000,
  });
  return { me: data, trouble: error };
}

/** Somebody signed in, or out: nothing that was told to another is kept. */
export async function startOver(): Promise<void> {
  await told.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'pass' });
}
