import type { Said } from './aria';

/** The props that carry it in a browser. */
export const aria = ({ role, label, hidden, live, modal }: Said) => ({
  role,
  'aria-label': label,
  'aria-hidden': hidden,
  'aria-live': live,
  'aria-modal': modal,
});
