import { useState } from 'react';
import { tenantFieldWords } from '@linli/shared/setting/setting.words';
import type { TenantTerms } from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { coming, saidWords } from './say';
import { TenantForm } from './tenant-form';
import { Versions } from './versions';

/** Who runs this here, as residents read it on their phones. */
export function Tenant() {
  const asked = useAsk(settingApi.ground);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {({ tenant, now, mayPublish }) => (
        <>
          <div className="between">
            <h2 className="pane-title">本区信息</h2>
            {mayPublish && (
              <Button icon="write" onPress={() => setEditing(true)}>
                {tenant.terms ? '改信息' : '填信息'}
              </Button>
            )}
          </div>
          <p className="quiet">居民在手机的“关于邻里”和“隐私说明”里看到的就是这些。</p>
          <section className="card">
            {tenant.terms ? <TenantLines terms={tenant.terms} /> : <p className="empty">还没有填。</p>}
            {coming(tenant.versions, now).map((later) => (
              <div key={later.version} className="settings-later">
                <p>{saidWords(later)}：</p>
                <TenantLines terms={later.terms} />
              </div>
            ))}
            <Versions versions={tenant.versions} now={now}>
              {({ terms }) => <TenantLines terms={terms} />}
            </Versions>
          </section>
          {editing && <TenantForm {...tenant} now={now} onClose={() => setEditing(false)} />}
        </>
      )}
    </Waiting>
  );
}

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
