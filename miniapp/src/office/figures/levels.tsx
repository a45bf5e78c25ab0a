import { Text, View } from '@tarojs/components';
import type { Figures } from '@linli/shared/kpi/kpi.contract';
import { levelWords } from '@linli/shared/ticket/ticket.words';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';

/** How many matters were solved at each level: small ones in the grid, large ones in the community. */
export function Levels({ levels }: Pick<Figures, 'levels'>) {
  const all = levels.reduce((sum, { solved }) => sum + solved, 0);
  if (all === 0) return null;
  return (
    <Section title="在哪一级办好的" aside={`共 ${all} 件`}>
      <Card>
        {levels
          .filter(({ solved }) => solved > 0)
          .map(({ level, solved }) => (
            <View key={level} className="pair mt3">
              <Text className="quiet">{levelWords[level]}</Text>
              <Text>{`${((solved / all) * 100).toFixed(1)}% · ${solved}/${all}`}</Text>
            </View>
          ))}
      </Card>
    </Section>
  );
}
