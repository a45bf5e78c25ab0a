import { Text, View } from '@tarojs/components';
import type { Figures } from '@linli/shared/kpi/kpi.contract';
import { indicatorWords } from '@linli/shared/kpi/kpi.words';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { valueWords } from './say';

/** The headlines of each community or unit, by name and not by rank. */
export function Below({ below }: Pick<Figures, 'below'>) {
  if (below.length === 0) return null;
  return (
    <Section title="分开看" aside="按名称排，不排名">
      {below.map(({ id, name, figures }) => (
        <Card key={id} className="mt3">
          <Text className="line strong">{name}</Text>
          {figures.map((figure) => (
            <View key={figure.indicator} className="pair mt3">
              <Text className="quiet">{indicatorWords[figure.indicator].name}</Text>
              <Text>
                {valueWords(figure)}
                {figure.whole > 0 && figure.value !== null && ` · ${figure.part}/${figure.whole}`}
                {figure.few && figure.value === null && figure.whole > 0 && ' · 不足 5 件'}
              </Text>
            </View>
          ))}
        </Card>
      ))}
    </Section>
  );
}
