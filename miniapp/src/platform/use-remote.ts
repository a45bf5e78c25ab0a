import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { asTrouble, type Trouble } from '@linli/shared/trouble';

export interface Remote<Value> {
  /** The last good answer; stays while a later one is in trouble. */
  value: Value | undefined;
  trouble: Trouble | null;
  /** Asking, and nothing to show yet. */
  loading: boolean;
  reload: () => Promise<void>;
}

/** Milliseconds for which an answer is as good as new. */
const fresh = 1000;

/**
 * Loads a value for a page, again whenever `asked` changes or the page is shown again; late answers are dropped.
 * `asked` is plain data: what `load` depends on.
 */
export function useRemote<Value>(load: () => Promise<Value>, asked: readonly unknown[]): Remote<Value> {
  const [state, setState] = useState<{ value?: Value; trouble: Trouble | null }>({ trouble: null });
  const rounds = useRef(0);
  const busy = useRef(false);
  const answered = useRef(0);
  const question = JSON.stringify(asked);
  const current = useRef(load);
  current.current = load;

  const reload = useCallback(async () => {
    const mine = ++rounds.current;
    busy.current = true;
    try {
      const value = await current.current();
      if (mine === rounds.current) setState({ value, trouble: null });
    } catch (thrown) {
      if (mine === rounds.current) setState(({ value }) => ({ value, trouble: asTrouble(thrown) }));
    } finally {
      if (mine === rounds.current) {
        busy.current = false;
        answered.current = Date.now();
      }
    }
  }, []);

  useEffect(() => {
    setState({ trouble: null }); // another question: the old answer does not belong to it
    void reload();
    const counter = rounds;
    return () => {
      counter.current++;
      busy.current = false;
    };
  }, [question, reload]);
  useDidShow(() => {
    // A page is also "shown" as it opens: in a browser before it has asked, elsewhere right after; neither asks again.
    if (rounds.current > 0 && !busy.current && Date.now() - answered.current > fresh) void reload();
  });

  return { ...state, value: state.value, loading: state.value === undefined && !state.trouble, reload };
}
