import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { putTopicTerms, type PutTopicTerms, type ToldTopicTerms } from '@linli/shared/topic/office.contract';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import {
  stageHolders,
  stageLevels,
  stages,
  stepsFault,
  type Stage,
  type StageHolder,
  type StageLevel,
} from '@linli/shared/topic/topic.rules';
import {
  holderWords,
  levelWords,
  stageWords,
  stepFaultWords,
  topicFieldWords as words,
} from '@linli/shared/topic/topic.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { topicNumbers } from './topic-steps-lines';

interface StepDraft {
  readonly used: boolean;
  readonly name: string;
  readonly permission: StageHolder | null;
  readonly level: StageLevel | null;
  readonly days: string;
}
type Draft = Readonly<Record<Stage, StepDraft>> & Readonly<Record<(typeof topicNumbers)[number], string>>;

/** All six stages as rows; those that a district goes without are left off. */
function draftOf({ steps, ...terms }: PutTopicTerms): Draft {
  const rows = stages.map((stage): [Stage, StepDraft] => {
    const step = steps.find((one) => one.stage === stage);
    if (!step)
      return [stage, { used: false, name: stageWords[stage], permission: null, level: null, days: '' }];
    const { name, permission, level, days } = step;
    return [stage, { used: true, name, permission, level, days: `${days}` }];
  });
  return Object.fromEntries([...rows, ...topicNumbers.map((key) => [key, `${terms[key]}`])]) as Draft;
}

const whole = (text: string): number | undefined => (text.trim() ? Number(text) : undefined);

/** What is laid down, as it was typed. */
const askOf = (draft: Draft) => ({
  steps: stages
    .filter((stage) => draft[stage].used)
    .map((stage) => {
      const { name, permission, level, days } = draft[stage];
      return { stage, name: name.trim(), permission, level, days: whole(days) };
    }),
  ...Object.fromEntries(topicNumbers.map((key) => [key, whole(draft[key])])),
});

/** What is wrong, by field; a step's is said at the step. */
function faultsIn(draft: Draft): Record<string, string> {
  const { steps, ...numbers } = askOf(draft);
  const fault = stepsFault(steps);
  const rows = steps.map(({ stage, name, permission, level, days }): [string, string] | [] => {
    if (!name) return [stage, '还没填叫什么'];
    if (!permission) return [stage, '先选谁来办'];
    if (!level) return [stage, '先选哪一级'];
    const fits = days !== undefined && Number.isInteger(days) && days >= 1 && days <= 365;
    return fits ? [] : [stage, '天数填 1 到 365'];
  });
  const { steps: _, ...wrong } = wordsOfFaults(faultsOf(putTopicTerms, numbers), words);
  return {
    ...wrong,
    ...(Object.fromEntries(rows.filter((row) => row.length)) as Record<string, string>),
    ...(fault && { steps: stepFaultWords[fault] }),
  };
}

/** The next version of the steps: which are gone through, what each is called here, who has it, for how long. */
export function TopicStepsForm({ told, onClose }: { told: ToldTopicTerms; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm<Draft>(draftOf(told));
  const put = async () => {
    const body = askOf(value) as PutTopicTerms;
    if (!(await send(faultsIn(value), (key) => call(topicOfficeApi.putTerms, { body, key })))) return;
    await stale(topicOfficeApi.terms);
    toast('发布了，以后提的议题照这一版走');
    onClose();
  };
  const row = (stage: Stage, part: Partial<StepDraft>) =>
    change({ [stage]: { ...value[stage], ...part } } as Partial<Draft>);
  return (
    <Dialog
      title="改议题的步骤"
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={put}>
          发布
        </Button>
      }
    >
      <p className="quiet">马上生效。正在走的议题不变。</p>
      {wrong.steps && (
        <p className="field__error" role="alert">
          {wrong.steps}
        </p>
      )}
      {stages.map((stage) => {
        const { used, name, permission, level, days } = value[stage];
        return (
          <fieldset key={stage} className="settings-rung">
            <legend>{stageWords[stage]}</legend>
            <CheckField
              label={`有“${stageWords[stage]}”这一步`}
              on={used}
              onChange={(on) => row(stage, { used: on })}
            />
            {used && (
              <div className="fields-row">
                <TextField
                  label={`${stageWords[stage]}叫什么`}
                  max={10}
                  value={name}
                  error={wrong[stage]}
                  onChange={(text) => row(stage, { name: text })}
                />
                <SelectField
                  label={`${stageWords[stage]}哪一级办`}
                  options={stageLevels.map((key) => ({ key, words: levelWords[key] }))}
                  value={level}
                  onChange={(chosen) => row(stage, { level: chosen })}
                />
                <SelectField
                  label={`${stageWords[stage]}谁来办`}
                  options={stageHolders.map((key) => ({ key, words: holderWords[key] }))}
                  value={permission}
                  onChange={(chosen) => row(stage, { permission: chosen })}
                />
                <TextField
                  kind="number"
                  label={`${stageWords[stage]}几天`}
                  value={days}
                  onChange={(text) => row(stage, { days: text })}
                />
              </div>
            )}
          </fieldset>
        );
      })}
      <div className="fields-row">
        {topicNumbers.map((key) => (
          <TextField
            key={key}
            kind="number"
            label={words[key]}
            value={value[key]}
            error={wrong[key]}
            onChange={(text) => change({ [key]: text } as Partial<Draft>)}
          />
        ))}
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
