import { promises } from '@linli/shared/deadline/deadline.rules';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { askOf, policyDraft, termsOf } from '@linli/shared/deadline/policy-draft';
import { ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { policyFaults } from '@linli/shared/deadline/publish.rules';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import type { PolicyLine, Rules } from '@linli/shared/deadline/rule.contract';
import { policyFaultsIn } from '@linli/shared/deadline/rule-faults.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { CheckField } from '../parts/field';
import { LimitFields } from './limit-fields';
import { PolicyLines } from './policies';
import { PromisePreview } from './promise-preview';
import { PublishDialog } from './publish-dialog';
import { TermFields } from './term-fields';
import { TryOut } from './try-out';
import { usePublish } from './use-publish';

interface PolicyFormProps {
  rules: Rules;
  /** Its newest version. */
  policy: PolicyLine;
  onClose: () => void;
}

/** A new version of a policy, shown by what a report would be promised and what it would have changed. */
export function PolicyForm({ rules, policy, onClose }: PolicyFormProps) {
  const { placeId, calendar } = rules;
  const { code, name, version } = policy;
  const form = usePublish(policyDraft(policy), { now: rules.now, newest: version, route: ruleApi.rules });
  const { value, wrong, change, publish } = form;
  const terms = askOf(value);
  const ask = { placeId, code, ...terms, source: value.source.trim(), from: value.from };
  const sound = Object.keys(policyFaults(termsOf(terms))).length === 0;
  return (
    <PublishDialog
      title={`改时限规则：${name}`}
      form={form}
      note="已经报上来的事，期限不变；从这天起报上来的，按新的算。"
      newest={<PolicyLines policy={policy} />}
      onPublish={() =>
        publish(ruleApi.publishPolicy, policyFaultsIn(ask, form.now), (base) => ({ ...ask, base }))
      }
      onClose={onClose}
    >
      <div>
        {promises.map((kind) => (
          <TermFields
            key={kind}
            name={clockWords[kind]}
            term={value[kind]}
            error={wrong[kind]}
            onChange={(term) => change({ [kind]: term })}
          />
        ))}
      </div>
      <CheckField
        label="先回个话就算反馈过了"
        on={value.interimMeetsFeedback}
        onChange={(on) => change({ interimMeetsFeedback: on })}
      />
      {(['pause', 'extension'] as const).map((kind) => (
        <LimitFields
          key={kind}
          name={ruleFieldWords[kind]}
          limit={value[kind]}
          error={wrong[kind]}
          onChange={(limit) => change({ [kind]: limit })}
        />
      ))}
      <PromisePreview
        calendar={{ ...calendar, days: { ...calendar.days, ...calendar.ownDays } }}
        terms={termsOf(terms)}
        from={value.from}
        now={new Date(rules.now)}
      />
      <TryOut
        route={settingApi.previewPolicy}
        ask={sound ? { placeId, code, ...terms } : null}
        otherwise="的期限会不一样"
      />
    </PublishDialog>
  );
}
