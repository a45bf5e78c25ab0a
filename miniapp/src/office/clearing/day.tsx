import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { clearingApi } from '@linli/shared/clearing/clearing.api';
import type { AskClearing, Clearing } from '@linli/shared/clearing/clearing.contract';
import { leftWords, wayWords } from '@linli/shared/clearing/clearing.words';
import { dateOfDay, dayNumber } from '@linli/shared/deadline/shanghai.rules';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { moment } from '../../platform/clock';
import { useRemote } from '../../platform/use-remote';
import { Marks } from './marks';
import { StillOpen } from './still-open';

type When = 'today' | 'yesterday' | 'week';
const whens = [
  { key: 'today', words: '今天' },
  { key: 'yesterday', words: '昨天' },
  { key: 'week', words: '本周' },
] as const;

function askOf(when: When, place: string | undefined): AskClearing {
  const day = when === 'yesterday' ? { day: dateOfDay(dayNumber(new Date(moment())) - 1) } : {};
  return { span: when === 'week' ? 'week' : 'day', ...day, ...(place && { place }) };
}

/** What came in, what was done and in which way, what is left for whom, and who looked; nothing to type, nothing to report. */
export function Day() {
  const [when, setWhen] = useState<When>('today');
  const [place, setPlace] = useState<string>();
  const remote = useRemote(() => call(clearingApi.look, { query: askOf(when, place) }), [when, place]);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {value.places.length > 1 && (
        <Field label="哪里">
          <Chips
            options={value.places.map(({ id, name }) => ({ key: id, words: name }))}
            value={[value.place.id]}
            onChange={([id]) => id && setPlace(id)}
          />
        </Field>
      )}
      <Field label="哪天">
        <Chips columns={3} options={whens} value={[when]} onChange={([key]) => key && setWhen(key)} />
      </Field>
      <Counts clearing={value} />
      <Marks marks={value.marks} reload={reload} />
      <StillOpen clearing={value} />
    </Page>
  );
}

const ways = Object.keys(wayWords) as (keyof Clearing['ways'])[];

function Counts({ clearing: { place, came, done, ways: went, left } }: { clearing: Clearing }) {
  const open = left?.reduce((sum, { count }) => sum + count, 0);
  return (
    <Section title={place.name}>
      <Card>
        <Pair words="报来的" value={`${came} 件`} strong />
        <Pair words="办好的" value={`${done} 件`} strong />
        {ways.map((way) => (
          <Pair key={way} words={wayWords[way]} value={`${went[way]} 件`} />
        ))}
        {open !== undefined && <Pair words="留到明天的" value={`${open} 件`} strong />}
        {left?.map(({ why, count }) => (
          <Pair key={why} words={leftWords[why]} value={`${count} 件`} />
        ))}
      </Card>
    </Section>
  );
}

const Pair = ({ words, value, strong }: { words: string; value: string; strong?: boolean }) => (
  <View className="pair mt2">
    <Text className={strong ? 'strong' : 'quiet'}>{words}</Text>
    <Text className={strong ? 'strong' : undefined}>{value}</Text>
  </View>
);
