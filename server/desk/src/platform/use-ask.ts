import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Route } from '@linli/shared/route';
import { call, type CallAsk } from './call';
import { told } from './told';

interface Asking {
  /** False: not asked yet. */
  when?: boolean;
  /** Asked again after so many milliseconds while the page is looked at. */
  every?: number;
  /** The last answer stays on screen while another question is on its way. */
  keep?: boolean;
}

/** What one route answers, asked once for everybody on the page and again when it may have changed. */
export function useAsk<Ask, Reply>(
  route: Route<Ask, Reply>,
  ask: Pick<CallAsk<Ask>, 'params' | 'query'> = {},
  { when = true, every, keep }: Asking = {},
): UseQueryResult<Reply> {
  return useQuery({
    queryKey: [route.path, ask.params ?? {}, ask.query ?? {}],
    queryFn: () => call(route, ask),
    enabled: when,
    ...(every && { refetchInterval: every }),
    ...(keep && { placeholderData: keepPreviousData }),
  });
}

/** What a route has answered may have changed; without one, everything. */
export const stale = (...routes: readonly Pick<Route, 'path'>[]): Promise<void> =>
  routes.length
    ? Promise.all(routes.map(({ path }) => told.invalidateQueries({ queryKey: [path] }))).then(
        () => undefined,
      )
    : told.invalidateQueries();
