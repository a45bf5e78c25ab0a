import { useState } from 'react';
import type { OversightTerms } from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { OversightForm } from './oversight-form';
import { oversightLabels, oversightNames } from './oversight-draft';
import { coming, saidWords } from './say';
import { Versions } from './versions';

/** What a district lays down for looking after its work: each number with what it is for. */
export function Oversight() {
  const asked = useAsk(settingApi.ground);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {({ oversight, now, mayPublish }) => (
        <>
          <div className="between">
            <h2 className="pane-title">监督数字</h2>
            {mayPublish && (
              <Button icon="write" onPress={() => setEditing(true)}>
                改数字
              </Button>
            )}
          </div>
          <p className="quiet">督办、回访、请核对各按几天，抽多少。已经发出的督办和回访，照发出时的天数。</p>
          <section className="card">
            <OversightLines terms={oversight.terms} />
            {coming(oversight.versions, now).map((later) => (
              <div key={later.version} className="settings-later">
                <p>{saidWords(later)}：</p>
                <OversightLines terms={later.terms} />
              </div>
            ))}
            <Versions versions={oversight.versions} now={now}>
              {({ terms }) => <OversightLines terms={terms} />}
            </Versions>
          </section>
          {editing && <OversightForm {...oversight} now={now} onClose={() => setEditing(false)} />}
        </>
      )}
    </Waiting>
  );
}

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
