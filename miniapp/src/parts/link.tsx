import { Tap } from './tap';

/** A word to tap inside a sentence or a head line. */
export const Link = ({
  children,
  label,
  onTap,
}: {
  children: string;
  label?: string;
  onTap: () => unknown;
}) => (
  <Tap className="link" label={label} onTap={onTap}>
    {children}
  </Tap>
);
