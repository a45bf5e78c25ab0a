import type { Me } from '@linli/shared/people/people.contract';

/** What every page of the desk is given. */
export interface PageProps {
  readonly me: Me;
}
