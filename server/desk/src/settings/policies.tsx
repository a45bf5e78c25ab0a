import { useState } from 'react';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { promises } from '@linli/shared/deadline/deadline.rules';
import { limitWords, promiseWords } from '@linli/shared/deadline/policy.words';
import { sinceWords } from '@linli/shared/deadline/rule.words';
import type { PolicyLine, Rules } from '@linli/shared/deadline/rule.contract';
import { termOf } from '@linli/shared/deadline/term.rules';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { useAsk } from '../platform/use-ask';
import { PolicyForm } from './policy-form';
import { RulesPlace } from './rules-place';
import { Versions } from './versions';

/** The three promises of each policy and how far they bend, in force and to come. */
export const Policies = () => (
  <RulesPlace title="时限规则">{(rules) => <PolicyCards rules={rules} />}</RulesPlace>
);

function PolicyCards({ rules }: { rules: Rules }) {
  const { policies, comingPolicies, mayPublishPolicy } = rules;
  const { data: history } = useAsk(settingApi.ruleHistory, { query: { place: rules.placeId } });
  const [editing, setEditing] = useState<string | null>(null);
  const edited = policies.find(({ code }) => code === editing);
  const last = comingPolicies.filter(({ code }) => code === editing);
  return (
    <>
      <ul className="settings-list settings-note">
        {policies.map((policy) => (
          <li key={policy.code} className="card">
            <h3>{policy.name}</h3>
            {policy.usedFor.length > 0 && <p className="quiet">用在：{policy.usedFor.join('、')}</p>}
            <PolicyLines policy={policy} />
            {comingPolicies
              .filter(({ code }) => code === policy.code)
              .map((later) => (
                <div key={later.version} className="settings-later">
                  <PolicyLines policy={later} />
                </div>
              ))}
            <Versions
              versions={history?.policies.find(({ code }) => code === policy.code)?.versions ?? []}
              now={rules.now}
            >
              {(version) => <TermLines policy={version} />}
            </Versions>
            {mayPublishPolicy && (
              <Button
                kind="line"
                icon="write"
                label={`改期限：${policy.name}`}
                onPress={() => setEditing(policy.code)}
              >
                改期限
              </Button>
            )}
          </li>
        ))}
      </ul>
      {edited && (
        <PolicyForm
          key={edited.code}
          rules={rules}
          policy={last.reduce((newest, next) => (next.version > newest.version ? next : newest), edited)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

type Terms = Pick<PolicyLine, (typeof promises)[number] | 'interimMeetsFeedback' | 'pause' | 'extension'>;

const TermLines = ({ policy }: { policy: Terms }) => (
  <>
    <p>{promises.map((kind) => promiseWords(termOf(policy[kind]), clockWords[kind])).join('；')}</p>
    {policy.interimMeetsFeedback && <p>先回个话就算反馈过了</p>}
    <p>缓办：{limitWords(policy.pause)}</p>
    <p>延期：{limitWords(policy.extension)}</p>
  </>
);

/** What one version of a policy promises, since when and by what right. */
export const PolicyLines = ({ policy }: { policy: PolicyLine }) => (
  <>
    <TermLines policy={policy} />
    <p className="settings-said">
      第 {policy.version} 版，{sinceWords(policy.from, policy.source)}
    </p>
  </>
);
