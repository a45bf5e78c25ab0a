import { useCallback, useEffect, useRef, useState, type DependencyList } from 'react';
import { useDidShow } from '@tarojs/taro';
import { asTrouble, type Trouble } from './trouble';

export interface Remote<Value> {
  /** The last good answer; stays while a later one is in trouble. */
  value: Value | undefined;
  trouble: Trouble | null;
  /** Asking, and nothing to show yet. */
  loading: boolean;
  reload: () => Promise<void>;
}

/** Loads a value for a page, again whenever `deps` change or the page is shown again; late answers are dropped. */
export function useRemote<Value>(load: () => Promise<Value>, deps: DependencyList): Remote<Value> {
  const [state, setState] = useState<{ value?: Value; trouble: Trouble | null }>({ trouble: null });
  const round = useRef(0);
  const busy = useRef(false);
  const current = useRef(load);
  current.current = load;

  const reload = useCallback(async () => {
    const mine = ++round.current;
    busy.current = true;
    try {
      const value = await current.current();
      if (mine === round.current) setState({ value, trouble: null });
    } catch (thrown) {
      if (mine === round.current) setState(({ value }) => ({ value, trouble: asTrouble(thrown) }));
    } finally {
      if (mine === round.current) busy.current = false;
    }
  }, []);

  useEffect(() => {
    setState({ trouble: null }); // another question: the old answer does not belong to it
    void reload();
    return () => {
      round.current++;
      busy.current = false;
    };
    // eslint-plugin-react-hooks cannot see that the caller names what `load` depends on.
  }, deps);
  useDidShow(() => {
    if (!busy.current) void reload();
  });

  return { ...state, value: state.value, loading: state.value === undefined && !state.trouble, reload };
}
