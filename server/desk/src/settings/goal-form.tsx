import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { goaled, goalTerms, type Goaled, type GoalTerms } from '@linli/shared/setting/goal.contract';
import { publishGoals, type Ground } from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { TextField } from '../parts/field';
import { GoalLines } from './goal-lines';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { usePublish } from './use-publish';

type GoalFormProps = Ground['goal'] & { now: string; onClose: () => void };

type Draft = Record<Goaled | 'leastCompared', string>;

const draftOf = ({ goals, leastCompared }: GoalTerms): Draft => ({
  ...(Object.fromEntries(goaled.map((figure) => [figure, String(goals[figure] ?? '')])) as Record<
    Goaled,
    string
  >),
  leastCompared: String(leastCompared),
});

// nothing typed is no number, not zero
const termsOf = (draft: Draft): GoalTerms => ({
  leastCompared: draft.leastCompared.trim() ? Number(draft.leastCompared) : Number.NaN,
  goals: Object.fromEntries(
    goaled.map((figure) => [figure, draft[figure].trim() ? Number(draft[figure]) : null]),
  ) as GoalTerms['goals'],
});

const names = {
  leastCompared: '少于多少件不比高低',
  ...(Object.fromEntries(goaled.map((figure) => [figure, indicatorWords[figure].name])) as Record<
    Goaled,
    string
  >),
};

/** The next version of what is asked of the figures. */
export function GoalForm({ terms: before, base, versions, now, onClose }: GoalFormProps) {
  const form = usePublish(
    { ...draftOf(before), from: '', source: '' },
    { now, newest: base, route: settingApi.ground },
  );
  const { value, wrong, change, publish } = form;
  const terms = termsOf(value);
  const ask = { terms, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(publishGoals, { ...ask, base }, form.now, settingFieldWords);
  const { leastCompared, goals } = goalTerms;
  const wrongTerms = faultsOf(
    { leastCompared, ...goals.fields },
    { leastCompared: terms.leastCompared, ...terms.goals },
  );
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title="改数字目标"
      form={form}
      note="从这天起，数字按新的目标比；关了账的月份，数字不变。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <GoalLines terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(settingApi.publishGoals, { ...faults, ...wordsOfFaults(wrongTerms, names) }, (newest) => ({
          ...ask,
          base: newest,
        }))
      }
      onClose={onClose}
    >
      <div className="fields-row">
        {goaled.map((figure) => (
          <TextField
            key={figure}
            label={`${names[figure]}（%）`}
            hint="0 到 100，空着就是不定"
            value={value[figure]}
            onChange={(typed) => change({ [figure]: typed })}
            error={wrong[figure]}
          />
        ))}
      </div>
      <TextField
        label={names.leastCompared}
        value={value.leastCompared}
        onChange={(typed) => change({ leastCompared: typed })}
        error={wrong.leastCompared}
      />
    </PublishDialog>
  );
}
