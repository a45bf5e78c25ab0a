import { Text, View } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { homeApi } from '@linli/shared/home/home.api';
import type { OwnHome } from '@linli/shared/home/home.contract';
import { homeWords, kindWords } from '@linli/shared/home/home.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface HomeCardProps {
  home: OwnHome;
  onMate: (mate: OwnHome['people'][number]) => void;
  onVouch: () => void;
  reload: () => Promise<void>;
}

/** One home: its plate, who lives there, the codes that wait, and letting one more in. */
export function HomeCard({ home, onMate, onVouch, reload }: HomeCardProps) {
  const { trouble, send } = useSending([]);
  async function takeBack(id: string) {
    if (!(await send({}, (key) => call(homeApi.cancelVouch, { params: { id }, key })))) return;
    toast('收回了');
    await reload();
  }
  return (
    <Section title={homeWords(home.plate, home.room)} aside={kindWords[home.kind]}>
      <Card flush>
        {home.people.map((mate) => (
          <ListRow
            key={mate.id}
            icon="person"
            title={mate.you ? `${mate.name}（您）` : mate.name || '住户'}
            note={[kindWords[mate.kind], mate.until && `${dayWords(mate.until)}起不住了`]
              .filter(Boolean)
              .join(' · ')}
            onTap={mate.ends ? () => onMate(mate) : undefined}
          />
        ))}
        {home.vouches.map(({ id, name, kind, until }) => (
          <ListRow
            key={id}
            icon="clock"
            title={`${name}，还没来`}
            note={`${kindWords[kind]} · 入住码${dayWords(localDate(new Date(until)))}前有效`}
            side={
              <Button kind="line" small label={`收回${name}的入住码`} onTap={() => takeBack(id)}>
                收回
              </Button>
            }
          />
        ))}
      </Card>
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Button kind="line" wide icon="add" onTap={onVouch}>
          {home.vouchFor.includes('tenant') ? '请家人或租户来' : '请家人来'}
        </Button>
      </View>
      <Text className="line t-small quiet mt1">家里人只看得到彼此的称呼，看不到手机号。</Text>
    </Section>
  );
}
