import { Icon } from './icon';

/** A state as icon, word and shape. */
export const Pill = ({ look, icon, words }: { look: string; icon: string; words: string }) => (
  <span className={`pill pill--${look}`}>
    <Icon name={icon} size="s" />
    {words}
  </span>
);
