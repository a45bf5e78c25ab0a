import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from './button';
import { Facts } from './facts';

/** Something that may be done with an occasion, and the sheet in which it is done. */
export interface OccasionMove {
  readonly words: string;
  readonly may: boolean;
  readonly main?: boolean;
  readonly icon?: string;
  sheet: (onClose: () => void) => ReactNode;
}

interface OccasionPageProps {
  /** Where all of them stand, and what that list is called. */
  all: readonly [href: string, words: string];
  title: string;
  facts: readonly (readonly [name: string, is: ReactNode])[];
  moves: readonly OccasionMove[];
  /** What can be done at once, without a sheet. */
  more?: ReactNode;
  reload: () => Promise<void>;
  children: ReactNode;
}

/** One date that people come to: what, when, where; what may be done with it, each in its own sheet; below it who comes. */
export function OccasionPage({
  all: [href, words],
  title,
  facts,
  moves,
  more,
  reload,
  children,
}: OccasionPageProps) {
  const [open, setOpen] = useState<string | null>(null);
  const close = () => {
    setOpen(null);
    void reload();
  };
  return (
    <>
      <p>
        <Link href={href}>{words}</Link>
      </p>
      <section className="card occasion">
        <h2 className="pane-title">{title}</h2>
        <Facts of={facts} />
        <div className="occasion__moves">
          {moves
            .filter(({ may }) => may)
            .map((move) => (
              <Button
                key={move.words}
                kind={move.main ? 'main' : 'line'}
                icon={move.icon}
                onPress={() => setOpen(move.words)}
              >
                {move.words}
              </Button>
            ))}
          {more}
        </div>
      </section>
      {children}
      {moves.find(({ words: name }) => name === open)?.sheet(close)}
    </>
  );
}
