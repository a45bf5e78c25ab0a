import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { oversightTerms, publishOversight, type Ground } from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { TextField } from '../parts/field';
import { OversightLines } from './oversight';
import { oversightDraft, oversightLabels, oversightNames, oversightOf } from './oversight-draft';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';

type OversightFormProps = Ground['oversight'] & { now: string; onClose: () => void };

/** The next version of the numbers of looking after. */
export function OversightForm({ terms: before, base, versions, now, onClose }: OversightFormProps) {
  const form = usePublish(
    { ...oversightDraft(before), from: '', source: '' },
    { now, newest: base, route: settingApi.ground },
  );
  const { value, wrong, change, publish } = form;
  const terms = oversightOf(value);
  const ask = { terms, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(
    publishOversight,
    { ...ask, base },
    form.now,
    settingFieldWords,
  );
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title="改监督数字"
      form={form}
      note="已经发出的督办和回访，照发出时的天数；从这天起发的，按新的。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <OversightLines terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(
          settingApi.publishOversight,
          { ...faults, ...wordsOfFaults(faultsOf(oversightTerms, terms), oversightLabels) },
          (newest) => ({ ...ask, base: newest }),
        )
      }
      onClose={onClose}
    >
      {oversightNames.map((name) => (
        <TextField
          key={name}
          label={oversightLabels[name]}
          value={value[name]}
          onChange={(typed) => change({ [name]: typed })}
          error={wrong[name]}
        />
      ))}
    </PublishDialog>
  );
}
