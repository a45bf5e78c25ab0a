import type { KindTerms } from '@linli/shared/setting/announcing.contract';
import { Icon } from '../parts/icon';

/** Kinds with their icons. */
export const KindLines = ({ terms: { kinds } }: { terms: KindTerms }) => (
  <ul className="settings-rules">
    {kinds.map(({ code, name, icon }) => (
      <li key={code}>
        <Icon name={icon} /> {name}
      </li>
    ))}
  </ul>
);
