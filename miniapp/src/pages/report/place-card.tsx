import { Text, View } from '@tarojs/components';
import { insideWords } from '@linli/shared/place/place.words';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { classes } from '../../parts/classes';
import { Count } from '../../parts/count';
import { Field } from '../../parts/field';
import { Link } from '../../parts/link';
import { MiniPlate } from '../../parts/mini-plate';
import { Tap } from '../../parts/tap';
import type { Wrong } from '../../platform/sending';
import type { ReportDraft } from './report-draft';
import type { Spot } from './spot';

interface PlaceCardProps {
  value: ReportDraft;
  spot: Spot;
  wrong: Wrong;
  fill: (part: Partial<ReportDraft>, field?: string) => void;
  onChangePlace: () => void;
}

const floors = [-3, -2, -1, ...Array.from({ length: 60 }, (_, at) => at + 1)];
const say = (floor: number) => insideWords({ entrance: null, floor, outside: false });

/** Where it is: the door, the entrance where that decides who comes, the floor or outside. */
export function PlaceCard({ value, spot, wrong, fill, onChangePlace }: PlaceCardProps) {
  return (
    <View id={spot.entrances.length ? undefined : 'field-placeId'}>
      <Card className="spot">
        <View className="spot__where">
          <MiniPlate plate={spot.plate} />
          <Text className="grow strong spot__words">{spot.words}</Text>
          <Link onTap={onChangePlace}>改地点</Link>
        </View>
        {spot.inside && (
          <View className="spot__floor">
            <Text className="grow spot__ask">在几层</Text>
            <Count
              label="楼层"
              values={floors}
              start={1}
              say={say}
              value={value.outside ? null : value.floor}
              onChange={(floor) => fill({ floor, outside: false }, 'floor')}
            />
            <Tap
              className={classes('chip spot__outside', value.outside && 'is-on')}
              role="checkbox"
              checked={value.outside}
              onTap={() => fill({ outside: !value.outside, floor: null }, 'floor')}
            >
              楼外面
            </Tap>
          </View>
        )}
      </Card>
      {spot.entrances.length > 0 && (
        <Field
          name="placeId"
          label="哪个单元"
          error={wrong.placeId}
          note="这栋楼分给两个网格管，选了单元才知道派给谁"
        >
          <Chips
            columns={3}
            options={spot.entrances.map(({ placeId, name }) => ({ key: placeId, words: name }))}
            value={value.entrance ? [value.entrance] : []}
            onChange={([entrance = null]) => fill({ entrance }, 'placeId')}
          />
        </Field>
      )}
    </View>
  );
}
