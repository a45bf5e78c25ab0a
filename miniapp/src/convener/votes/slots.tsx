import { Text } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { OfficeVote, SlotLine } from '@linli/shared/vote/office.contract';
import { codeFrom, codeShown } from '@linli/shared/vote/slip.rules';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { carriedWords, channelWords } from '@linli/shared/vote/vote.words';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

interface SlotsProps {
  one: OfficeVote;
  /** Opens what enters the ballot of a code. */
  onEnter: (code: string) => void;
}

/** So many homes are shown; who looks for another types its room. */
const most = 30;

/** The homes of a vote, found by room or code, with how their ballot came; what it says is nowhere. */
export function Slots({ one, onEnter }: SlotsProps) {
  const [q, setQ] = useState('');
  const asked = codeFrom(q) ?? q.trim();
  const remote = useRemote(
    () => call(voteOfficeApi.slots, { params: { id: one.id }, query: asked ? { q: asked } : {} }),
    [one.id, asked],
  );
  const slots = remote.value?.slots;
  return (
    <Section title="各户" aside={one.rights.enter ? '点一户，录它的票' : undefined}>
      <Field name="q" label="找房号或票号">
        <TextLine value={q} max={40} onChange={setQ} />
      </Field>
      {!slots && <Loading remote={remote} />}
      {slots?.length === 0 && <Text className="line quiet">没有这一户，请核对房号或票号</Text>}
      {slots && slots.length > 0 && (
        <Card flush className="mt3">
          {slots.slice(0, most).map((slot) => (
            <ListRow
              key={slot.id}
              title={slot.label}
              note={`${stateOf(slot)} · 票号 ${codeShown(slot.code)}`}
              onTap={one.rights.enter ? () => onEnter(slot.code) : undefined}
            />
          ))}
        </Card>
      )}
      {slots && slots.length > most && (
        <Text className="line t-small quiet">{`一共 ${slots.length} 户，写房号找别的`}</Text>
      )}
    </Section>
  );
}

/** How the ballot of a home came, or how far it is. */
function stateOf({ channel, at, byProxy, entered, paperAsked, carriedBy }: SlotLine): string {
  const carried = carriedWords(carriedBy);
  if (channel && at)
    return `${channelWords[channel]}，${momentWords(new Date(at))}${byProxy ? '，受托人投的' : ''}${carried}`;
  if (entered === 1) return `纸质票录了一次，等另一个人${carried}`;
  if (entered > 1) return '几个人录的不一样';
  return paperAsked ? '要纸质票' : '还没投';
}
