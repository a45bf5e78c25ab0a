import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { WishKind } from '@linli/shared/wish/wish.contract';
import { spots, whens, type Spot, type When } from '@linli/shared/wish/wish.rules';
import { spotWords, whenWishWords } from '@linli/shared/wish/wish.words';
import type { Wrong } from '../platform/sending';
import { Chips } from './chips';
import { Count } from './count';
import { DateLine } from './date-line';
import { Field } from './field';
import { Kinds } from './kinds';
import { TextArea } from './text-box';

/** What is wished, as far as it is filled in. */
export interface What {
  kind: string | null;
  words: string;
  when: When | null;
  dates: string[];
  until: string;
  hands: number;
  spot: Spot | null;
}

export const nothingYet: What = {
  kind: null,
  words: '',
  when: null,
  dates: [],
  until: '',
  hands: 1,
  spot: null,
};

/** A form's answer to what is wished as it is sent; what is not chosen yet is missing. */
export const saidOf = ({ kind, words, when, dates, until, hands, spot }: What) => ({
  ...(kind && { kind }),
  ...(words.trim() && { words: words.trim() }),
  ...(when && { when }),
  ...(when === 'dates' && { dates: dates.filter(Boolean) }),
  ...(until && { until }),
  hands,
  ...(spot && { spot }),
});

interface WishWhatProps {
  value: What;
  kinds: readonly WishKind[];
  today: string;
  wrong: Wrong;
  fill: (part: Partial<What>, field: keyof What) => void;
  /** In the box of words, before anything is written. */
  empty: string;
  /** Below the words: how else it can be told. */
  voice?: ReactNode;
}

const numbers = Array.from({ length: 20 }, (_, at) => at + 1);
const mostDays = 5;

/** The days with one of them chosen anew, each once. */
const put = (dates: readonly string[], at: number, chosen: string): string[] => [
  ...new Set([...dates.slice(0, at), chosen, ...dates.slice(at + 1)]),
];

/** What is wished: the kind, in whose words, when, where, and how many people it takes. */
export function WishWhat({ value, kinds, today, wrong, fill, empty, voice }: WishWhatProps) {
  const kind = kinds.find(({ code }) => code === value.kind);
  const days = value.dates.length < mostDays ? [...value.dates, ''] : value.dates;
  return (
    <View>
      <Field name="kind" label="想请人帮什么" error={wrong.kind} note={kind?.hint ?? undefined}>
        <Kinds
          options={kinds.map(({ code, name, icon }) => ({ key: code, words: name, icon }))}
          value={value.kind}
          onChange={(code) => fill({ kind: code }, 'kind')}
        />
      </Field>
      <Field name="words" label="说说看" error={wrong.words}>
        <TextArea
          value={value.words}
          max={500}
          empty={empty}
          onChange={(words) => fill({ words }, 'words')}
        />
        {voice}
      </Field>
      <Field name="when" label="哪天方便" error={wrong.when}>
        <Chips
          columns={2}
          options={whens.map((key) => ({ key, words: whenWishWords[key] }))}
          value={value.when ? [value.when] : []}
          onChange={([when]) => fill({ when: when ?? null }, 'when')}
        />
      </Field>
      {value.when === 'dates' && (
        <Field name="dates" label="哪几天" hint={`最多 ${mostDays} 天`} error={wrong.dates}>
          {days.map((date, at) => (
            <View key={at} className="mt2">
              <DateLine
                value={date}
                first={today}
                onChange={(chosen) => fill({ dates: put(value.dates, at, chosen) }, 'dates')}
              />
            </View>
          ))}
        </Field>
      )}
      <Field name="spot" label="在哪里办" error={wrong.spot}>
        <Chips
          columns={2}
          options={spots.map((key) => ({ key, words: spotWords[key] }))}
          value={value.spot ? [value.spot] : []}
          onChange={([spot]) => fill({ spot: spot ?? null }, 'spot')}
        />
      </Field>
      <Field name="hands" label="要几个人" error={wrong.hands}>
        <Count
          label="几个人"
          values={numbers}
          start={1}
          steps={['少一人', '多一人']}
          say={(count) => `${count} 人`}
          value={value.hands}
          onChange={(hands) => fill({ hands }, 'hands')}
        />
      </Field>
      <Field name="until" label="最晚哪天" hint="可以不填" error={wrong.until}>
        <DateLine value={value.until} first={today} onChange={(until) => fill({ until }, 'until')} />
      </Field>
    </View>
  );
}
