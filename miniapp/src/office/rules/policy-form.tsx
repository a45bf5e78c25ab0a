import { View } from '@tarojs/components';
import { ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { policyFaultsIn } from '@linli/shared/deadline/rule-faults.words';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import type { PolicyLine, PublishPolicy, Rules } from '@linli/shared/deadline/rule.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Switch } from '../../parts/switch';
import { Overtaken } from './overtaken';
import { PolicyCard } from './policy-card';
import { FromFields } from './from-fields';
import { LimitFields } from './limit-fields';
import { askOf, policyDraft, termsOf } from '@linli/shared/deadline/policy-draft';
import { Preview } from './preview';
import { PublishBar } from './publish-bar';
import { TermField } from './term-field';
import { usePublishing } from './use-publishing';

interface PolicyFormProps {
  rules: Rules;
  policy: PolicyLine;
  onClose: () => void;
  onDone: () => Promise<void>;
  reload: () => Promise<void>;
}

const order = ['accept', 'resolve', 'feedback', 'pause', 'extension', 'from', 'source'] as const;
const interim = '先回个话就算反馈过了';

/** A new version of a policy, shown by what it would mean for a report. */
export function PolicyForm({ rules, policy, onClose, onDone, reload }: PolicyFormProps) {
  const { placeId, calendar } = rules;
  const { code, name } = policy;
  const [newest = policy] = [policy, ...rules.comingPolicies.filter((one) => one.code === code)].sort(
    (one, other) => other.version - one.version,
  );
  const { value, change, wrong, trouble, overtaken, publish } = usePublishing(
    `rules.policy.${placeId}.${code}`,
    policyDraft(policy),
    { newest: newest.version, order, reload, onDone },
  );
  const now = new Date(rules.now);
  const terms = askOf(value);
  const meant = { ...calendar, days: { ...calendar.days, ...calendar.ownDays } };
  const ask: PublishPolicy = { placeId, code, ...terms, source: value.source.trim(), from: value.from };
  const send = () => publish(ruleApi.publishPolicy, (base) => ({ ...ask, base }), policyFaultsIn(ask, now));
  return (
    <Page bar={<PublishBar trouble={trouble} onClose={onClose} onPublish={send} />}>
      {overtaken && (
        <Overtaken>
          <PolicyCard policy={newest} coming={[]} />
        </Overtaken>
      )}
      {(['accept', 'resolve', 'feedback'] as const).map((kind) => (
        <TermField
          key={kind}
          name={kind}
          label={`${ruleFieldWords[kind]}的期限`}
          value={value[kind]}
          onChange={(term) => change({ [kind]: term })}
          error={wrong[kind]}
        />
      ))}
      <View className="mt4">
        <Card flush>
          <ListRow
            plain
            title={interim}
            side={
              <Switch
                on={value.interimMeetsFeedback}
                label={interim}
                onChange={(on) => change({ interimMeetsFeedback: on })}
              />
            }
          />
        </Card>
      </View>
      {(['pause', 'extension'] as const).map((kind) => (
        <LimitFields
          key={kind}
          name={kind}
          label={ruleFieldWords[kind]}
          value={value[kind]}
          onChange={(limit) => change({ [kind]: limit })}
          error={wrong[kind]}
        />
      ))}
      <FromFields value={value} today={localDate(now)} onChange={change} wrong={wrong} />
      <Preview calendar={meant} terms={termsOf(terms)} from={value.from} now={now} what={name} />
    </Page>
  );
}
