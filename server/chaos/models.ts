import type { Step } from './linear';

/** Something that one at a time can hold: a wish by its helper, a ticket by its handler, the voice of a home by a ballot. */
export type Holding =
  | { readonly what: 'take'; readonly who: string }
  | { readonly what: 'give'; readonly who: string }
  /** Who holds it; empty where nobody does. */
  | { readonly what: 'look' }
  /** Whether anybody does. */
  | { readonly what: 'glance' };

/** What came of it: a yes, a no, a no that says nothing about who holds it, or for a look whom it saw. */
export type Held = 'ok' | 'no' | 'moved' | (string & {});

/** A register of one holder; the state is who holds it, empty for nobody. Taking again what one holds changes nothing only for a ballot, which says so by `who`. */
export const holding: Step<string, Holding, Held> = (state, ask, out) => {
  switch (ask.what) {
    case 'look':
      return [out === undefined || out === state, state];
    case 'glance':
      return [out === undefined || out === (state ? 'taken' : 'free'), state];
    case 'take':
      if (out === 'ok') return [state === '', ask.who];
      if (out === 'no') return [state !== '', state];
      return [true, out === 'moved' || state ? state : ask.who];
    case 'give':
      if (out === 'ok') return [state === ask.who, ''];
      if (out === 'no') return [state !== ask.who, state];
      return [true, out !== 'moved' && state === ask.who ? '' : state];
  }
};
