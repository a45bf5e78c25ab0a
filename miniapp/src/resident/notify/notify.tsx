import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { ChangeSubscriptions } from '@linli/shared/subscription/subscription.contract';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Loading } from '../../parts/loading';
import { Pick } from '../../parts/pick';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { changeLetters, lookAtLetters, useKnown } from '../../platform/letters';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { useRemote } from '../../platform/use-remote';
import { KindCard } from './kind-card';
import { quietChoices, quietKey } from './quiet';

/** Each kind with its switch and what is left, and the quiet hours. */
export function Notify() {
  const remote = useRemote(lookAtLetters, []);
  const { kinds } = useKnown();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  async function change(what: ChangeSubscriptions) {
    try {
      await changeLetters(what);
      setTrouble(null);
      await remote.reload();
    } catch (thrown) {
      setTrouble(asTrouble(thrown));
    }
  }
  if (!remote.value) return <Loading remote={remote} />;
  if (!kinds.length)
    return <Blank kind="empty" title="这里还没开通微信提醒" words="每一条消息都在“通知”里。" />;
  return (
    <>
      <Section title="哪些发到微信">
        {kinds.map((line) => (
          <KindCard
            key={line.kind}
            line={line}
            onSwitch={(wanted) => change({ wanted: [{ kind: line.kind, wanted }] })}
          />
        ))}
        <TroubleLine trouble={trouble} />
        <Text className="line t-small quiet mt2">
          按微信的规矩，要一次，只能提醒一次。每一条都在邻里的“通知”里，不开提醒也看得到。
        </Text>
      </Section>
      <Card className="mt3">
        <Field label="什么时候别打扰" note="这段时间里的消息，等过了再发。">
          <Pick
            options={quietChoices}
            value={quietKey(remote.value.quiet)}
            onChange={(key) => change({ quiet: quietChoices.find((one) => one.key === key)?.quiet ?? null })}
          />
        </Field>
      </Card>
    </>
  );
}
