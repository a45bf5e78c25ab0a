import { onCallApi } from '@linli/shared/on-call/on-call.api';
import type { OnCallList } from '@linli/shared/on-call/on-call.contract';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { callUp } from '../../platform/door';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { spanWords } from './turns';

interface TurnRowsProps extends Pick<OnCallList, 'turns' | 'mayEdit' | 'now'> {
  reload: () => Promise<void>;
}

/** Who is put down, with the phone for colleagues; a turn is taken off by who keeps the list. */
export function TurnRows({ turns, mayEdit, now, reload }: TurnRowsProps) {
  const { trouble, send } = useSending([]);
  if (turns.length === 0) return null;
  async function takeOff(id: string) {
    const done = await send({}, (key) => call(onCallApi.takeOff, { params: { id }, key }));
    if (!done) return;
    toast('撤下来了');
    await reload();
  }
  return (
    <Section title="排好的班">
      <Card flush>
        {turns.map((turn) => {
          const { id, name, phone, away, substitute } = turn;
          const when = spanWords(turn, now);
          const instead = away ? `请假，${substitute ? `${substitute}代班` : '没有人代班'}` : phone;
          return (
            <ListRow
              key={id}
              title={name}
              note={[when, instead].filter(Boolean).join(' · ')}
              side={
                mayEdit ? (
                  <Button kind="line" small label={`撤下：${name} ${when}`} onTap={() => takeOff(id)}>
                    撤下
                  </Button>
                ) : (
                  phone && (
                    <Button kind="line" icon="phone" label={`打给${name}`} onTap={() => callUp(phone)} />
                  )
                )
              }
            />
          );
        })}
      </Card>
      <TroubleLine trouble={trouble} />
    </Section>
  );
}
