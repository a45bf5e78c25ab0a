import { Text } from '@tarojs/components';
import { useState } from 'react';
import { executionApi } from '@linli/shared/execution/execution.api';
import type { Execution, PlanTask } from '@linli/shared/execution/execution.contract';
import { executionFieldWords as words, planTaskFaults } from '@linli/shared/execution/execution.words';
import { centsOf } from '@linli/shared/number.words';
import { Button } from '../../parts/button';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface PlanSheetProps {
  execution: Execution;
  onClose: () => void;
  reload: () => Promise<void>;
}

const empty = { title: '', ownerId: '', dueOn: '', yuan: '' };

/** Lays down what is to be done, one thing after the other; people hear of them together once all are written. */
export function PlanSheet({ execution, onClose, reload }: PlanSheetProps) {
  const { topicId, owners, today } = execution;
  const [kept, setKept] = useState<readonly PlanTask[]>([]);
  const [draft, setDraft] = useState(empty);
  const { wrong, trouble, mend, send } = useSending(['title', 'ownerId', 'dueOn', 'money']);
  const fill = (field: keyof typeof empty) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value }));
    mend(field === 'yuan' ? 'money' : field);
  };
  const { title, ownerId, dueOn, yuan } = draft;
  const task: Partial<PlanTask> = {
    title,
    ...(ownerId && { ownerId }),
    ...(dueOn && { dueOn }),
    ...(yuan && { money: centsOf(yuan) }),
  };
  const faults = planTaskFaults(task, today);
  async function keep() {
    if (!(await send(faults, () => Promise.resolve(true)))) return;
    setKept([...kept, task as PlanTask]);
    setDraft(empty);
  }
  async function plan() {
    const blank = kept.length > 0 && Object.values(draft).every((text) => !text);
    const body = { tasks: blank ? [...kept] : [...kept, task as PlanTask] };
    const write = (key: string) => call(executionApi.plan, { params: { id: topicId }, body, key });
    if (!(await send(blank ? {} : faults, write))) return;
    toast('定下了，参与的人都会收到');
    await reload();
    onClose();
  }
  return (
    <FormSheet title="定下要办的事" open onClose={onClose} verb="定下来" onSend={plan} trouble={trouble}>
      {kept.map((one, index) => (
        <Text key={index} className="line t-small quiet">
          {`${index + 1}. ${one.title} · ${owners.find(({ id }) => id === one.ownerId)?.name ?? ''}`}
        </Text>
      ))}
      <Field name="title" label={words.title} error={wrong.title}>
        <TextLine value={title} max={40} onChange={fill('title')} />
      </Field>
      <Field name="dueOn" label={words.dueOn} hint="第一次说好的日子一直留着" error={wrong.dueOn}>
        <DateLine value={dueOn} first={today} onChange={fill('dueOn')} />
      </Field>
      <Field name="money" label="预算多少元" hint="可以不填" error={wrong.money}>
        <TextLine digits max={8} value={yuan} onChange={fill('yuan')} />
      </Field>
      <Field name="ownerId" label={words.ownerId} error={wrong.ownerId}>
        <Pick
          options={owners.map(({ id, name }) => ({ key: id, name }))}
          value={ownerId}
          onChange={fill('ownerId')}
        />
      </Field>
      {kept.length < 19 && (
        <Button kind="line" wide onTap={keep}>
          再加一件
        </Button>
      )}
    </FormSheet>
  );
}
