import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import type { StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries } from '@linli/shared/ticket/move-draft';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import type { Moving } from './use-move';

interface StepFieldsProps {
  move: StaffMove;
  ticket: TicketDetail;
  moving: Moving;
}

const most = 12;
const none = { name: '', on: '' };

/** The steps of a long matter with their days, which of them is done, and when it is looked at again. */
export function StepFields({ move, ticket, moving: { value, wrong, change } }: StepFieldsProps) {
  const open = ticket.project?.milestones.filter(({ reachedAt }) => !reachedAt) ?? [];
  const steps = value.milestones.length ? value.milestones : [none];
  const set = (at: number, part: Partial<typeof none>) =>
    change({ milestones: steps.map((step, index) => (index === at ? { ...step, ...part } : step)) });
  return (
    <>
      {carries(move, 'milestoneId') && (
        <SelectField
          label="哪个节点办到了"
          options={open.map(({ id, name }) => ({ key: id, words: name }))}
          value={value.milestoneId}
          error={wrong.milestoneId}
          onChange={(milestoneId) => change({ milestoneId })}
        />
      )}
      {carries(move, 'milestones') &&
        steps.map(({ name, on }, at) => (
          <div key={at} className="fields-row">
            <TextField
              label={`第 ${at + 1} 步`}
              hint={at === 0 && move === 'plan' ? '不写就照原来的' : undefined}
              max={40}
              value={name}
              error={at === 0 ? wrong.milestones : undefined}
              onChange={(typed) => set(at, { name: typed })}
            />
            <TextField label="哪天办到" kind="date" value={on} onChange={(day) => set(at, { on: day })} />
          </div>
        ))}
      {carries(move, 'milestones') && steps.length < most && (
        <Button kind="plain" icon="add" onPress={() => change({ milestones: [...steps, none] })}>
          再加一步
        </Button>
      )}
      {carries(move, 'reviewOn') && (
        <TextField
          label="下次会商"
          hint="到这天，不管办到哪一步都再看一次"
          kind="date"
          value={value.reviewOn}
          error={wrong.reviewOn}
          onChange={(reviewOn) => change({ reviewOn })}
        />
      )}
    </>
  );
}
