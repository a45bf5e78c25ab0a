import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import {
  publishTemplates,
  template,
  type SettingTemplates,
  type Template,
} from '@linli/shared/setting/template.contract';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { TemplateLines } from './template-lines';
import { usePublish } from './use-publish';

const most = 50;

/** The next version of all templates: each can be changed, taken away or added to. */
export function TemplateForm({ reply, onClose }: { reply: SettingTemplates; onClose: () => void }) {
  const { now, base, versions, kinds, terms: before } = reply;
  const form = usePublish(
    { templates: before.templates as readonly Template[], from: '', source: '' },
    { now, newest: base, route: settingApi.templates },
  );
  const { value, wrong, change, publish } = form;
  const templates = value.templates.map(({ kind, title, words }) => ({
    ...{ kind, title: title.trim(), words: words.trim() },
  }));
  const ask = { terms: { templates }, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(
    publishTemplates,
    { ...ask, base },
    form.now,
    settingFieldWords,
  );
  const last = versions.find(({ version }) => version === base);
  const put = (place: number, part: Partial<Template>) =>
    change({ templates: value.templates.map((each, at) => (at === place ? { ...each, ...part } : each)) });
  return (
    <PublishDialog
      title="改公告模板"
      form={form}
      note="已经写了的公告不变；从这天起，写公告从新的样子写起。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <TemplateLines terms={last.terms} kinds={kinds} />
          </>
        )
      }
      onPublish={() =>
        publish(settingApi.publishTemplates, { ...faults, ...templateFaults(templates) }, (newest) => ({
          ...ask,
          base: newest,
        }))
      }
      onClose={onClose}
    >
      {wrong.terms && (
        <p className="field__error" role="alert">
          {wrong.terms}
        </p>
      )}
      {value.templates.map((each, at) => (
        <fieldset key={at} className="settings-rung">
          <legend>第 {at + 1} 个</legend>
          <div className="fields-row">
            <SelectField
              label={bulletinFieldWords.kind}
              options={kinds.map(({ code: key, name: words }) => ({ key, words }))}
              value={each.kind || null}
              onChange={(kind) => put(at, { kind: kind ?? '' })}
              error={wrong[`kind${at}`]}
            />
            <TextField
              label={bulletinFieldWords.title}
              max={40}
              value={each.title}
              onChange={(title) => put(at, { title })}
              error={wrong[`title${at}`]}
            />
          </div>
          <TextField
            label={bulletinFieldWords.words}
            hint="要填的空写成【日期】这样"
            lines={3}
            max={5000}
            value={each.words}
            onChange={(words) => put(at, { words })}
            error={wrong[`words${at}`]}
          />
          <Button
            kind="plain"
            label={`去掉第 ${at + 1} 个`}
            onPress={() => change({ templates: value.templates.filter((_, place) => place !== at) })}
          >
            去掉
          </Button>
        </fieldset>
      ))}
      {value.templates.length < most && (
        <Button
          kind="plain"
          icon="add"
          onPress={() => change({ templates: [...value.templates, { kind: '', title: '', words: '' }] })}
        >
          加一个
        </Button>
      )}
    </PublishDialog>
  );
}

/** What is wrong with each template, by its field and place: title2. */
const templateFaults = (templates: readonly Template[]): Record<string, string> =>
  Object.fromEntries(
    templates.flatMap((each, at) =>
      Object.entries(
        wordsOfFaults(faultsOf(template, each), bulletinFieldWords, (field) =>
          field === 'kind' ? 'choose' : undefined,
        ),
      ).map(([field, words]) => [field + at, words]),
    ),
  );
