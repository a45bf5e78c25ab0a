import type { ReactNode } from 'react';

/** What is known of one thing, each by its name; what is not known is left out. */
export const Facts = ({ of: facts }: { of: readonly (readonly [name: string, is: ReactNode])[] }) => (
  <dl className="facts">
    {facts
      .filter(([, is]) => is)
      .map(([name, is]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
  </dl>
);
