import type { IconName } from './icon-name';

/** A picture beside a word, which says what it means; silent to readers. */
export const Icon = ({ name, size }: { name: IconName | (string & {}); size?: 's' | 'l' }) => (
  <i className={['i', `i-${name}`, size && `i--${size}`].filter(Boolean).join(' ')} aria-hidden="true" />
);
