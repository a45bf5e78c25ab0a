import type { Said } from './aria';

/** The props that carry it in a browser. */
export const aria = ({ role, label, hidden, live, modal }: Said) => ({
  role,
  // a title stands below that of its page
  'aria-level': role === 'heading' ? 2 : undefined,
  'aria-label': label,
  'aria-hidden': hidden,
  'aria-live': live,
  'aria-modal': modal,
});
