import { Text, View } from '@tarojs/components';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { FigureCases } from '@linli/shared/kpi/kpi.contract';
import type { Indicator, Period } from '@linli/shared/kpi/kpi.rules';
import { exclusionWords, indicatorWords } from '@linli/shared/kpi/kpi.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

interface CasesSheetProps {
  place: string;
  period: Period;
  indicator: Indicator;
  onClose: () => void;
}

/** How residents answered is nobody's to open by case. */
const closed: readonly Indicator[] = ['solved', 'satisfied', 'first_time_right'];

/** What a figure means and the cases it is made of. */
export function CasesSheet({ place, period, indicator, onClose }: CasesSheetProps) {
  const { name, how } = indicatorWords[indicator];
  return (
    <Sheet title={name} open onClose={onClose}>
      <Text className="line quiet">{how}</Text>
      {closed.includes(indicator) ? (
        <Text className="line quiet mt3">居民怎么评价，不按件给人看。</Text>
      ) : (
        <Cases place={place} period={period} indicator={indicator} />
      )}
    </Sheet>
  );
}

function Cases(ask: { place: string; period: Period; indicator: Indicator }) {
  const remote = useRemote(() => call(kpiApi.cases, { query: ask }), [ask.place, ask.period, ask.indicator]);
  const { value } = remote;
  if (!value) return <Loading remote={remote} />;
  return (
    <View className="mt3">
      <Card flush>
        {value.cases.map((one) => (
          <ListRow
            key={`${one.ticketId} ${one.cycle} ${one.part}`}
            plain
            title={`${one.number} ${one.category}`}
            note={[one.unit, one.cycle > 1 && `第 ${one.cycle} 轮`].filter(Boolean).join(' · ')}
            side={sideWords(one)}
            onTap={() => go('worker/ticket', { id: one.ticketId })}
          />
        ))}
      </Card>
    </View>
  );
}

const sideWords = ({ excluded, approvedBy, part, whole }: FigureCases['cases'][number]): string =>
  excluded ? `不计：${exclusionWords[excluded]}${approvedBy ? `（${approvedBy}）` : ''}` : `${part}/${whole}`;
