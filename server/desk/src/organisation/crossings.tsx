import type { Parties } from '@linli/shared/body/body.contract';
import { Pill } from '../parts/pill';

/** Who sits in several of branch, owners and firm; a conflict stands out, the rest is told. */
export const Crossings = ({ crossings }: { crossings: Parties['crossings'] }) => (
  <ul className="organisation-lines organisation-conflict" aria-label="交叉任职">
    {crossings.map(({ personId, crossing, words }) => (
      <li key={personId}>
        {crossing === 'conflict' ? <Pill look="over" icon="over" words={words} /> : words}
      </li>
    ))}
  </ul>
);
