import type { Me } from '@linli/shared/people/people.contract';
import { steering } from '@linli/shared/people/people.rules';

/** The places below which somebody steers, each once. */
export const ownPlaces = ({ posts }: Me): string[] => [
  ...new Set(posts.filter(({ permission }) => steering.includes(permission)).map(({ placeId }) => placeId)),
];
