import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { publishPack, type SettingPack } from '@linli/shared/setting/vote-pack.contract';
import { packIds, type PackId } from '@linli/shared/vote/pack.rules';
import { packWords } from '@linli/shared/vote/pack.words';
import { SelectField } from '../parts/field';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';
import { VotePackLines } from './vote-pack-lines';

/** Another pack from a day on. */
export function VotePackForm({ reply, onClose }: { reply: SettingPack; onClose: () => void }) {
  const { now, base, versions, terms: before } = reply;
  const form = usePublish(
    { pack: before.pack as PackId | null, from: '', source: '' },
    { now, newest: base, route: settingApi.pack },
  );
  const { value, wrong, change, publish } = form;
  const terms = { pack: value.pack ?? before.pack };
  const ask = { terms, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(publishPack, { ...ask, base }, form.now, settingFieldWords);
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title="换一套表决规则"
      form={form}
      note="从这天起新编的清册、新通知的表决用这一套；已经通知的不变。"
      newest={
        last && (
          <p>
            {saidWords(last)}：{packWords[last.terms.pack]}
          </p>
        )
      }
      onPublish={() =>
        publish(
          settingApi.publishPack,
          { ...faults, ...(!value.pack && { pack: '先选一套' }) },
          (newest) => ({
            ...ask,
            base: newest,
          }),
        )
      }
      onClose={onClose}
    >
      <SelectField
        label="用哪一套"
        options={packIds.map((key) => ({ key, words: packWords[key] }))}
        value={value.pack}
        error={wrong.pack}
        onChange={(pack) => change({ pack })}
      />
      {value.pack && <VotePackLines id={value.pack} now={now} />}
    </PublishDialog>
  );
}
