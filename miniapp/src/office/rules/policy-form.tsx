import { View } from '@tarojs/components';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { fromFaultWords, policyFaultWords, ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { fromFault, policyFaults } from '@linli/shared/deadline/publish.rules';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import {
  publishPolicy,
  type PolicyLine,
  type PublishPolicy,
  type Rules,
} from '@linli/shared/deadline/rule.contract';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FormBar } from '../../parts/form-bar';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { Switch } from '../../parts/switch';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { FromFields } from './from-fields';
import { LimitFields } from './limit-fields';
import { askOf, policyDraft, termsOf } from './policy-draft';
import { Preview } from './preview';
import { TermField } from './term-field';

interface PolicyFormProps {
  rules: Rules;
  policy: PolicyLine;
  onClose: () => void;
  onDone: () => Promise<void>;
}

const order = ['accept', 'resolve', 'feedback', 'pause', 'extension', 'from', 'source'] as const;
const interim = '先回个话就算反馈过了';

/** A new version of a policy, shown by what it would mean for a report. */
export function PolicyForm({ rules, policy, onClose, onDone }: PolicyFormProps) {
  const { placeId, calendar } = rules;
  const { code, name } = policy;
  const { value, change: keep, clear } = useDraft(`rules.policy.${placeId}.${code}`, policyDraft(policy));
  const { wrong, trouble, send, mend } = useSending(order);
  const now = new Date(rules.now);
  const terms = askOf(value);
  const meant = { ...calendar, days: { ...calendar.days, ...calendar.ownDays } };
  const change = (part: Partial<typeof value>) => {
    keep(part);
    Object.keys(part).forEach(mend);
  };

  async function publish() {
    const ask = { placeId, code, ...terms, source: value.source.trim(), from: value.from };
    const done = await send(wrongIn(ask, now), (key) => call(ruleApi.publishPolicy, { body: ask, key }));
    if (!done) return;
    clear();
    toast('发布了');
    await onDone();
  }

  const bar = (
    <FormBar
      trouble={trouble}
      second={
        <Button kind="line" big onTap={onClose}>
          先不改
        </Button>
      }
    >
      <Button big onTap={publish}>
        发布
      </Button>
    </FormBar>
  );
  return (
    <Page bar={bar}>
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

function wrongIn(ask: PublishPolicy, now: Date): Record<string, string> {
  const faults = Object.entries(faultsOf(publishPolicy, { ...ask })).map(([field, fault]) => [
    field,
    faultWords(
      fault,
      ruleFieldWords[field as keyof typeof ruleFieldWords],
      field === 'from' ? 'choose' : 'fill',
    ),
  ]);
  const ruled = Object.entries(policyFaults(termsOf(ask))).map(([part, fault]) => [
    part,
    policyFaultWords[fault],
  ]);
  const from = ask.from ? fromFault(ask.from, now) : null;
  return {
    ...(Object.fromEntries([...faults, ...ruled]) as Record<string, string>),
    ...(from && { from: fromFaultWords[from] }),
  };
}
