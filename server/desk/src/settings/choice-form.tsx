import { sameMatters } from '@linli/shared/deadline/choose.rules';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { doorKinds } from '@linli/shared/place/place.contract';
import { placeKindWords } from '@linli/shared/place/place.words';
import { publishChoice, type Choices } from '@linli/shared/setting/choice.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { SelectField } from '../parts/field';
import { PublishDialog } from './publish-dialog';
import { newestOf, saidWords } from './say';
import { TryOut } from './try-out';
import { usePublish } from './use-publish';

interface Draft {
  readonly categoryId: string | null;
  readonly urgent: 'yes' | 'no' | null;
  readonly placeKind: (typeof doorKinds)[number] | null;
  readonly policyCode: string | null;
  readonly from: string;
  readonly source: string;
}

const empty: Draft = {
  categoryId: null,
  urgent: null,
  placeKind: null,
  policyCode: null,
  from: '',
  source: '',
};

/** Another policy for a kind of matter, tried on the last thirty days before it is published. */
export function ChoiceForm({ reply, onClose }: { reply: Choices; onClose: () => void }) {
  // whose number counts depends on what is chosen below
  const form = usePublish(empty, { now: reply.now, newest: 0, route: settingApi.choices });
  const { value, wrong, change, publish } = form;
  const { categoryId, placeKind, policyCode } = value;
  const chosen = { categoryId, urgent: value.urgent && value.urgent === 'yes', placeKind };
  const same = reply.choices.filter((choice) => sameMatters(choice, chosen));
  const policyName = (code: string) => reply.policies.find((each) => each.code === code)?.name ?? code;
  const newest = newestOf(same);
  const ask = { ...chosen, policyCode: policyCode ?? '', source: value.source.trim(), from: value.from };
  return (
    <PublishDialog
      title="改用哪一条"
      form={form}
      note="已经报上来的事，期限不变；从这天起报上来的，按新的算。"
      onPublish={() =>
        publish(
          settingApi.publishChoice,
          versionFaults(publishChoice, { ...ask, base: newest }, form.now, settingFieldWords),
          () => ({ ...ask, base: newest }),
        )
      }
      onClose={onClose}
    >
      <div className="fields-row">
        <SelectField
          label="类别"
          none="所有类别"
          options={reply.categories.map(({ id, name }) => ({ key: id, words: name }))}
          value={categoryId}
          onChange={(next) => change({ categoryId: next })}
          error={wrong.categoryId}
        />
        <SelectField
          label="急不急"
          none="都算"
          options={[
            { key: 'yes', words: '急的' },
            { key: 'no', words: '不急的' },
          ]}
          value={value.urgent}
          onChange={(urgent) => change({ urgent })}
        />
        <SelectField
          label="地点"
          none="哪里都算"
          options={doorKinds.map((key) => ({ key, words: placeKindWords[key] }))}
          value={placeKind}
          onChange={(next) => change({ placeKind: next })}
        />
        <SelectField
          label="用哪条时限规则"
          options={reply.policies.map(({ code, name }) => ({ key: code, words: name }))}
          value={policyCode}
          onChange={(next) => change({ policyCode: next })}
          error={wrong.policyCode}
        />
      </div>
      <h3 className="settings-note">这样的事，已经发布过的</h3>
      {same.length === 0 && <p className="quiet">没有单独定过，现在按更宽的一条办。</p>}
      <ul>
        {same.map((choice) => (
          <li key={choice.id}>
            {policyName(choice.policyCode)}
            <span className="quiet"> {saidWords(choice)}</span>
          </li>
        ))}
      </ul>
      <TryOut
        route={settingApi.previewChoice}
        ask={policyCode ? { ...chosen, policyCode } : null}
        otherwise="的期限会不一样"
      />
    </PublishDialog>
  );
}
