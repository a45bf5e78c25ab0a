import { View } from '@tarojs/components';
import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { approverWords } from '@linli/shared/project/project.words';
import { projectKindWords } from '@linli/shared/ticket/ticket.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { DateLine } from '../../parts/date-line';
import { Field } from '../../parts/field';
import { Pick } from '../../parts/pick';
import { TextLine } from '../../parts/text-box';
import type { StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries } from '@linli/shared/ticket/move-draft';
import type { Moving } from './use-move';

const most = 12;

interface ProjectFieldsProps extends Moving {
  move: StaffMove;
  ticket: TicketDetail;
}

/** How a long matter is carried, its steps with their days, which step is done, and when it is looked at again. */
export function ProjectFields({ move, ticket, draft: { value, change }, wrong }: ProjectFieldsProps) {
  const tomorrow = dateOfDay(dayNumber(new Date(ticket.now)) + 1);
  const open = ticket.project?.milestones.filter(({ reachedAt }) => !reachedAt) ?? [];
  return (
    <>
      {carries(move, 'projectKind') && (
        <Field name="projectKind" label="怎么办" error={wrong.projectKind} note={whoAgrees(ticket.carryWays)}>
          <Chips
            columns={3}
            options={ticket.carryWays.map(({ kind }) => ({ key: kind, words: projectKindWords[kind] }))}
            value={value.projectKind ? [value.projectKind] : []}
            onChange={([projectKind]) => change({ projectKind: projectKind ?? null })}
          />
        </Field>
      )}
      {carries(move, 'milestoneId') && (
        <Field name="milestoneId" label="哪个节点办到了" error={wrong.milestoneId}>
          <Card flush>
            <Pick
              options={open.map(({ id, name }) => ({ key: id, name }))}
              value={value.milestoneId}
              onChange={(milestoneId) => change({ milestoneId })}
            />
          </Card>
        </Field>
      )}
      {carries(move, 'milestones') && (
        <Steps
          steps={value.milestones}
          first={tomorrow}
          hint={move === 'plan' ? '不写就照原来的' : undefined}
          error={wrong.milestones}
          onChange={(milestones) => change({ milestones })}
        />
      )}
      {carries(move, 'reviewOn') && (
        <Field
          name="reviewOn"
          label="下次会商"
          error={wrong.reviewOn}
          note="到这天，不管办到哪一步都再看一次"
        >
          <DateLine value={value.reviewOn} first={tomorrow} onChange={(reviewOn) => change({ reviewOn })} />
        </Field>
      )}
    </>
  );
}

/** 挂账办理要街道同意，书记项目要社区书记同意. */
const whoAgrees = (ways: TicketDetail['carryWays']): string =>
  ways.map(({ kind, approver }) => `${projectKindWords[kind]}要${approverWords[approver]}同意`).join('，');

type Draft = Moving['draft']['value']['milestones'];
interface StepsProps {
  steps: Draft;
  first: string;
  hint?: string;
  error?: string;
  onChange: (steps: Draft) => void;
}

const none = { name: '', on: '' };

function Steps({ steps, first, hint, error, onChange }: StepsProps) {
  const shown = steps.length ? steps : [none];
  const set = (at: number, part: Partial<Draft[number]>) =>
    onChange(shown.map((step, index) => (index === at ? { ...step, ...part } : step)));
  return (
    <Field
      name="milestones"
      label="节点"
      hint={hint}
      error={error}
      note="按日子先后排，报事的邻居和全楼都看得到"
    >
      {shown.map(({ name, on }, index) => (
        <View key={index} className="mt3">
          <Field label={`第 ${index + 1} 步`}>
            <TextLine
              value={name}
              max={40}
              empty="比如：请第三方看墙体"
              onChange={(typed) => set(index, { name: typed })}
            />
          </Field>
          <Field label={`第 ${index + 1} 步哪天办到`}>
            <DateLine value={on} first={first} onChange={(day) => set(index, { on: day })} />
          </Field>
        </View>
      ))}
      <View className="mt3">
        {shown.length < most && (
          <Button kind="plain" icon="add" onTap={() => onChange([...shown, none])}>
            再加一步
          </Button>
        )}
        {shown.length > 1 && (
          <Button kind="plain" icon="less" onTap={() => onChange(shown.slice(0, -1))}>
            去掉最后一步
          </Button>
        )}
      </View>
    </Field>
  );
}
