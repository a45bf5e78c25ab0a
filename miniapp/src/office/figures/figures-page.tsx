import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { CasesSheet } from './cases-sheet';
import { Below } from './below';
import { Exclusions } from './exclusions';
import { FreezeMonth } from './freeze-month';
import { Levels } from './levels';
import { madeOfWords, periodWords, valueWords } from './say';

interface Chosen {
  place?: string;
  period?: string;
}

/** The figures of a place and a month, each with what it is made of; of places and units, never of people. */
export function FiguresPage() {
  const [chosen, setChosen] = useState<Chosen>({});
  const [open, setOpen] = useState<Indicator | null>(null);
  const remote = useRemote(() => call(kpiApi.figures, { query: chosen }), [chosen.place, chosen.period]);
  const { value: figures, trouble, reload } = remote;
  if (!figures) {
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  }
  const { place, places, period, periods, frozenAt, drift, mayFreeze } = figures;
  const choose = (part: Chosen) => setChosen((before) => ({ ...before, ...part }));
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {places.length > 1 && (
        <Field label="哪里">
          <Chips
            columns={2}
            options={places.map(({ id, name }) => ({ key: id, words: name }))}
            value={[place.id]}
            onChange={([id]) => id && choose({ place: id })}
          />
        </Field>
      )}
      <Field label="哪个月" note="按到期的月份算，没到期的还没算">
        <Chips
          columns={2}
          options={periods.slice(0, 6).map((key) => ({ key, words: periodWords(key) }))}
          value={[period]}
          onChange={([key]) => key && choose({ period: key })}
        />
      </Field>
      {frozenAt && (
        <Text className="line t-small quiet mt3">
          {momentWords(new Date(frozenAt))} 封账，不再变动
          {drift > 0 && `。封账后又有 ${drift} 处不同，没有改进来`}
        </Text>
      )}
      {figures.figures.length === 0 && (
        <Blank kind="empty" title="这个月还没有到期的事" words="到期、办结以后，数字就在这里。" />
      )}
      <Section title={place.name} aside={`办完 ${figures.work} 件，${figures.voices} 人评价`}>
        <Card flush>
          {figures.figures.map((figure) => (
            <ListRow
              key={figure.indicator}
              title={indicatorWords[figure.indicator].name}
              note={madeOfWords(figure)}
              side={<Text className="strong">{valueWords(figure)}</Text>}
              onTap={() => setOpen(figure.indicator)}
            />
          ))}
        </Card>
      </Section>
      <Levels levels={figures.levels} />
      <Below below={figures.below} />
      <Exclusions reload={reload} />
      {mayFreeze && <FreezeMonth period={period} reload={reload} />}
      <View>
        {open && (
          <CasesSheet place={place.id} period={period} indicator={open} onClose={() => setOpen(null)} />
        )}
      </View>
    </Page>
  );
}
