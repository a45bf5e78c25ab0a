import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import {
  publishKinds,
  type BulletinKind,
  type SettingKindsOfBulletins,
} from '@linli/shared/setting/announcing.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { newKey } from '../platform/call';
import { KindLines } from './bulletin-kind-lines';
import { IconField } from './icon-field';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';

const most = 20;

/** The next version of the kinds: each can be named anew, taken away, moved up or added. */
export function BulletinKindForm({
  reply,
  onClose,
}: {
  reply: SettingKindsOfBulletins;
  onClose: () => void;
}) {
  const { now, base, versions, terms: before } = reply;
  const form = usePublish(
    { kinds: before.kinds as readonly BulletinKind[], from: '', source: '' },
    { now, newest: base, route: settingApi.bulletinKinds },
  );
  const { value, wrong, change, publish } = form;
  const kinds = value.kinds.map((one) => ({ ...one, name: one.name.trim() }));
  const ask = { terms: { kinds }, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(publishKinds, { ...ask, base }, form.now, settingFieldWords);
  const own = Object.fromEntries(
    kinds.flatMap(({ name }, at) => (name ? [] : [[`name${at}`, '还没填名称']])),
  ) as Record<string, string>;
  const last = versions.find(({ version }) => version === base);
  const put = (place: number, part: Partial<BulletinKind>) =>
    change({ kinds: value.kinds.map((each, at) => (at === place ? { ...each, ...part } : each)) });
  const raise = (at: number) => {
    const next = [...value.kinds];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at - 1, 0, moved);
    change({ kinds: next });
  };
  return (
    <PublishDialog
      title="改公告种类"
      form={form}
      note="已经写了的公告不变。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <KindLines terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(
          settingApi.publishKinds,
          { ...faults, ...own, ...(!kinds.length && { terms: '至少留一类' }) },
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
      {value.kinds.map((each, at) => (
        <fieldset key={each.code} className="settings-rung">
          <legend>第 {at + 1} 类</legend>
          <TextField
            label={settingFieldWords.name}
            max={20}
            value={each.name}
            onChange={(name) => put(at, { name })}
            error={wrong[`name${at}`]}
          />
          <IconField value={each.icon} onChange={(icon) => put(at, { icon })} />
          {at > 0 && (
            <Button kind="plain" label={`第 ${at + 1} 类往前挪`} onPress={() => raise(at)}>
              往前挪
            </Button>
          )}
          <Button
            kind="plain"
            label={`去掉第 ${at + 1} 类`}
            onPress={() => change({ kinds: value.kinds.filter((_, place) => place !== at) })}
          >
            去掉
          </Button>
        </fieldset>
      ))}
      {value.kinds.length < most && (
        <Button
          kind="plain"
          icon="add"
          onPress={() =>
            change({
              kinds: [...value.kinds, { code: `k_${newKey().slice(0, 8)}`, name: '', icon: 'other' }],
            })
          }
        >
          加一类
        </Button>
      )}
    </PublishDialog>
  );
}
