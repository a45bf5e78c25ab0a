import type { OversightTerms } from '@linli/shared/setting/ground.contract';
import { oversightLabels, oversightNames } from './oversight-draft';

/** The numbers of one version. */
export const OversightLines = ({ terms }: { terms: OversightTerms }) => (
  <dl className="facts">
    {oversightNames.map((name) => (
      <div key={name} className="settings-fact">
        <dt>{oversightLabels[name]}</dt>
        <dd>{terms[name]}</dd>
      </div>
    ))}
  </dl>
);
