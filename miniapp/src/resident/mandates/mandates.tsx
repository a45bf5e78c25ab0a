import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import type { Mandates as AllMandates, OwnMandate } from '@linli/shared/mandate/mandate.contract';
import { scopeWords, usedWords } from '@linli/shared/mandate/mandate.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { lookAgain } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { GiveSheet } from './give-sheet';
import { HeldRows } from './held-rows';
import { TakeSheet } from './take-sheet';

/** Those who may act for me, first; then what was done; then for whom I may act. */
export function Mandates() {
  const remote = useRemote(() => call(mandateApi.all), []);
  const [open, setOpen] = useState<'give' | 'take' | null>(null);
  const { trouble, send } = useSending([]);
  const { value } = remote;
  // The form of a report knows from who I am for whom I may fill it in.
  const reload = async () => {
    await Promise.all([remote.reload(), lookAgain()]);
  };
  const close = () => setOpen(null);
  async function end(id: string) {
    if (!(await send({}, (key) => call(mandateApi.end, { params: { id }, key })))) return;
    toast('停掉了');
    await reload();
  }
  if (!value) return <Loading remote={remote} />;
  return (
    <View>
      {remote.trouble && <StaleStrip reload={remote.reload} />}
      <Section title="谁能替我办">
        {value.mine.length === 0 && (
          <Text className="line quiet">还没有人。眼睛不好、不会用手机，可以让家人或邻居替您报事。</Text>
        )}
        {value.mine.length > 0 && (
          <Card flush>
            {value.mine.map((one) => (
              <ListRow
                key={one.id}
                icon="person"
                title={one.name || '拿代办码的人'}
                note={aboutMine(one)}
                side={
                  <Button kind="line" small label={`停掉${one.name}的代办`} onTap={() => end(one.id)}>
                    停掉
                  </Button>
                }
              />
            ))}
          </Card>
        )}
        <TroubleLine trouble={trouble} />
        <View className="mt2">
          <Button kind="line" wide icon="add" onTap={() => setOpen('give')}>
            请人替我办
          </Button>
        </View>
      </Section>
      <Uses uses={value.uses} />
      <Section title="我替谁办">
        <HeldRows held={value.held} onEnd={end} />
        <View className="mt2">
          <Button kind="line" wide icon="handover" onTap={() => setOpen('take')}>
            输入代办码
          </Button>
        </View>
      </Section>
      <View>
        {open === 'give' && <GiveSheet now={value.now} onClose={close} reload={reload} />}
        {open === 'take' && <TakeSheet onClose={close} reload={reload} />}
      </View>
    </View>
  );
}

/** What they may do and until when, and how it came about where that was not on my phone. */
const aboutMine = ({ scopes, until, codeUntil, way, heardBy }: OwnMandate): string =>
  [
    scopes.map((scope) => scopeWords[scope]).join('、'),
    `到${dayWords(until)}`,
    way === 'window' && `窗口登记${heardBy ? `，${heardBy}在场` : ''}`,
    codeUntil && `还没来，代办码${dayWords(localDate(new Date(codeUntil)))}前有效`,
  ]
    .filter(Boolean)
    .join(' · ');

function Uses({ uses }: Pick<AllMandates, 'uses'>) {
  if (uses.length === 0) return null;
  return (
    <Section title="谁替我办过" aside={`${uses.length} 次`}>
      <Card flush>
        {uses.map(({ at, name, what, ticketId, number }) => (
          <ListRow
            key={`${at} ${ticketId}`}
            title={`${name || '代办人'}${usedWords[what]}`}
            note={`${momentWords(new Date(at))} · 编号 ${number}`}
            onTap={() => go('resident/ticket', { id: ticketId })}
          />
        ))}
      </Card>
    </Section>
  );
}
