import type { TenantTerms } from '@linli/shared/setting/ground.contract';
import { tenantFieldWords } from '@linli/shared/setting/setting.words';

const names = Object.keys(tenantFieldWords) as (keyof TenantTerms)[];

/** What one version says. */
export const TenantLines = ({ terms }: { terms: TenantTerms }) => (
  <dl className="facts">
    {names.map((name) => (
      <div key={name} className="settings-fact">
        <dt>{tenantFieldWords[name]}</dt>
        <dd>{terms[name] ?? '没有填'}</dd>
      </div>
    ))}
  </dl>
);
