import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { dutyClasses, type DutyClass } from '@linli/shared/party/party.rules';
import { dutyClassWords } from '@linli/shared/party/party.words';
import { publishDuties, type Duty, type SettingDuties } from '@linli/shared/setting/duty.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { DutyLines } from './duty-lines';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';

const most = 50;

interface Typed {
  readonly class: DutyClass | null;
  readonly words: string;
}

/** The next version of all duties: each can be changed, taken away or added to. */
export function DutyForm({ reply, onClose }: { reply: SettingDuties; onClose: () => void }) {
  const { now, base, versions, terms: before } = reply;
  const form = usePublish(
    { duties: before.duties as readonly Typed[], from: '', source: '' },
    { now, newest: base, route: settingApi.duties },
  );
  const { value, wrong, change, publish } = form;
  const duties = value.duties.map((one): Duty => ({
    class: one.class ?? 'service',
    words: one.words.trim(),
  }));
  const ask = { terms: { duties }, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(publishDuties, { ...ask, base }, form.now, settingFieldWords);
  const own = Object.fromEntries(
    value.duties.flatMap((one, at) => [
      ...(one.class ? [] : [[`class${at}`, '先选哪一员']]),
      ...(one.words.trim().length < 4 ? [[`words${at}`, '写清楚做什么，至少 4 个字']] : []),
    ]),
  ) as Record<string, string>;
  const last = versions.find(({ version }) => version === base);
  const put = (place: number, part: Partial<Typed>) =>
    change({ duties: value.duties.map((each, at) => (at === place ? { ...each, ...part } : each)) });
  return (
    <PublishDialog
      title="改五员职责"
      form={form}
      note="从这天起，手机上看到的是新的一版。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <DutyLines terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(
          settingApi.publishDuties,
          { ...faults, ...own, ...(!duties.length && { terms: '至少写一条' }) },
          (newest) => ({ ...ask, base: newest }),
        )
      }
      onClose={onClose}
    >
      {wrong.terms && (
        <p className="field__error" role="alert">
          {wrong.terms}
        </p>
      )}
      {value.duties.map((each, at) => (
        <fieldset key={at} className="settings-rung">
          <legend>第 {at + 1} 条</legend>
          <div className="fields-row">
            <SelectField
              label="哪一员"
              options={dutyClasses.map((key) => ({ key, words: dutyClassWords[key] }))}
              value={each.class}
              onChange={(chosen) => put(at, { class: chosen })}
              error={wrong[`class${at}`]}
            />
            <TextField
              label="做什么"
              max={100}
              value={each.words}
              onChange={(words) => put(at, { words })}
              error={wrong[`words${at}`]}
            />
          </div>
          <Button
            kind="plain"
            label={`去掉第 ${at + 1} 条`}
            onPress={() => change({ duties: value.duties.filter((_, place) => place !== at) })}
          >
            去掉
          </Button>
        </fieldset>
      ))}
      {value.duties.length < most && (
        <Button
          kind="plain"
          icon="add"
          onPress={() => change({ duties: [...value.duties, { class: null, words: '' }] })}
        >
          加一条
        </Button>
      )}
    </PublishDialog>
  );
}
