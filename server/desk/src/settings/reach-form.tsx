import { homeMeans, manners } from '@linli/shared/bulletin/bulletin.rules';
import { homeMeansWords, mannerWords } from '@linli/shared/bulletin/bulletin.words';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import {
  publishReach,
  type ReachStep,
  type ReachTerms,
  type SettingReach,
} from '@linli/shared/setting/announcing.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { TextField } from '../parts/field';
import { PublishDialog } from './publish-dialog';
import { hoursOf, ReachLines, stepOf } from './reach-lines';
import { saidWords } from './say';
import { usePublish } from './use-publish';

const cells = manners.flatMap((manner) => homeMeans.map((means) => ({ manner, means })));
const keyOf = ({ manner, means }: Pick<ReachStep, 'manner' | 'means'>): string => `${manner} ${means}`;

const typedOf = (terms: ReachTerms): Record<string, string> =>
  Object.fromEntries(
    cells.map((cell) => {
      const after = stepOf(terms, cell.manner, cell.means);
      return [keyOf(cell), after === null ? '' : hoursOf(after)];
    }),
  );

/** The next version: a number of homes, and hours for each means of each manner; an empty one is not tried. */
export function ReachForm({ reply, onClose }: { reply: SettingReach; onClose: () => void }) {
  const { now, base, versions, terms: before } = reply;
  const form = usePublish(
    {
      lookFrom: `${before.lookFrom}`,
      lookDays: `${before.lookDays}`,
      hours: typedOf(before),
      from: '',
      source: '',
    },
    { now, newest: base, route: settingApi.reach },
  );
  const { value, wrong, change, publish } = form;
  const steps = cells.flatMap((cell): ReachStep[] => {
    const typed = value.hours[keyOf(cell)]?.trim();
    return typed ? [{ ...cell, afterMinutes: Math.round(Number(typed) * 60) }] : [];
  });
  const ask = {
    terms: { lookFrom: Number(value.lookFrom), lookDays: Number(value.lookDays), steps },
    source: value.source.trim(),
    from: value.from,
  };
  const { terms: _, ...faults } = versionFaults(publishReach, { ...ask, base }, form.now, settingFieldWords);
  const own = {
    ...Object.fromEntries(
      steps
        .filter(({ afterMinutes }) => !(afterMinutes >= 5 && afterMinutes <= 43_200))
        .map((step) => [keyOf(step), '写几小时，最多 720']),
    ),
    ...(!(ask.terms.lookFrom >= 1 && ask.terms.lookFrom <= 1_000_000) && { lookFrom: '写多少户，至少 1' }),
    ...(!(ask.terms.lookDays >= 1 && ask.terms.lookDays <= 20) && { lookDays: '写 1 到 20 个工作日' }),
  };
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title="改公告怎么送到"
      form={form}
      note="已经发出去的公告，下一步起照新的。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <ReachLines terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(settingApi.publishReach, { ...faults, ...own }, (newest) => ({ ...ask, base: newest }))
      }
      onClose={onClose}
    >
      {wrong.terms && (
        <p className="field__error" role="alert">
          {wrong.terms}
        </p>
      )}
      <TextField
        label="发到多少户以上要另一个人看"
        kind="number"
        value={value.lookFrom}
        error={wrong.lookFrom}
        onChange={(lookFrom) => change({ lookFrom })}
      />
      <TextField
        label="几个工作日内看"
        kind="number"
        value={value.lookDays}
        error={wrong.lookDays}
        onChange={(lookDays) => change({ lookDays })}
      />
      {manners.map((manner) => (
        <fieldset key={manner} className="settings-rung">
          <legend>{mannerWords[manner].name}</legend>
          <div className="fields-row">
            {homeMeans.map((means) => {
              const key = keyOf({ manner, means });
              return (
                <TextField
                  key={key}
                  label={`几小时后${homeMeansWords[means]}`}
                  hint="空着就是不用"
                  max={6}
                  value={value.hours[key] ?? ''}
                  error={wrong[key]}
                  onChange={(hours) => change({ hours: { ...value.hours, [key]: hours } })}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </PublishDialog>
  );
}
