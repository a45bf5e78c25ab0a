import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import {
  appearanceTerms,
  publishAppearance,
  type AppearanceSetting,
  type AppearanceTerms,
} from '@linli/shared/setting/appearance.contract';
import { faintPairs, ownLook } from '@linli/shared/setting/appearance.rules';
import { appearanceFieldWords, faintFields } from '@linli/shared/setting/appearance.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { TextField } from '../parts/field';
import { AppearanceSample } from './appearance-sample';
import { MarkField } from './mark-field';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';

type AppearanceFormProps = AppearanceSetting & { onClose: () => void };

/** The next version of how Linli looks here; what it would look like stands below while it is chosen. */
export function AppearanceForm({ terms: before, base, versions, now, onClose }: AppearanceFormProps) {
  const empty: AppearanceTerms = before ?? { name: '邻里', ...ownLook };
  const form = usePublish(
    { ...empty, mark: empty.mark ?? null, radius: `${empty.radius}`, from: '', source: '' },
    { now, newest: base, route: settingApi.appearanceSetting },
  );
  const { value, wrong, change, publish } = form;
  const terms: AppearanceTerms = {
    name: value.name.trim(),
    main: value.main.trim(),
    deep: value.deep.trim(),
    ...(value.mark && { mark: value.mark }),
    radius: /^\d+$/.test(value.radius.trim()) ? Number(value.radius) : NaN,
  };
  const ask = { terms, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(
    publishAppearance,
    { ...ask, base },
    form.now,
    settingFieldWords,
  );
  const unfit = wordsOfFaults(faultsOf(appearanceTerms, terms), appearanceFieldWords);
  const isLook = !unfit.main && !unfit.deep && !unfit.radius;
  const faint = isLook ? faintFields(faintPairs(terms)) : {};
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title="外观"
      form={form}
      note="从这天起，工作台和浏览器里的手机页面就是新的样子。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <AppearanceSample terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(settingApi.publishAppearance, { ...faults, ...unfit, ...faint }, (newest) => ({
          ...ask,
          base: newest,
        }))
      }
      onClose={onClose}
    >
      <TextField
        label={appearanceFieldWords.name}
        hint="2 到 12 个字，写在窗口的标题里"
        value={value.name}
        onChange={(name) => change({ name })}
        error={wrong.name}
      />
      <TextField
        label={appearanceFieldWords.main}
        hint="按钮、链接、选中的地方；写成 #0d4f63 这样"
        value={value.main}
        onChange={(main) => change({ main })}
        error={wrong.main ?? faint.main}
      />
      <TextField
        label={appearanceFieldWords.deep}
        hint="按下去的时候"
        value={value.deep}
        onChange={(deep) => change({ deep })}
        error={wrong.deep ?? faint.deep}
      />
      <TextField
        label={`${appearanceFieldWords.radius}（%）`}
        hint="100 是邻里自己的，0 是直角，200 最圆"
        value={value.radius}
        onChange={(radius) => change({ radius })}
        error={wrong.radius}
      />
      <MarkField mark={value.mark} error={wrong.mark} onChange={(mark) => change({ mark })} />
      {isLook && <AppearanceSample terms={terms} />}
    </PublishDialog>
  );
}
