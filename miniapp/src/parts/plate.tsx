import { Text, View } from '@tarojs/components';
import type { Plate as PlateWords } from '@linli/shared/place/place.contract';
import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import { aria } from './aria';

interface PlateProps {
  plate: Pick<PlateWords, 'compound' | 'community' | 'street' | 'building' | 'entrance' | 'name'>;
  grid?: string | null;
  /** The sign's 6-character code, as stored. */
  spoken?: string;
}

/** The door plate: names the place, once per screen, never a button. */
export function Plate({ plate, grid, spoken }: PlateProps) {
  const { compound, community, street, building, entrance, name } = plate;
  const foot = [street, grid].filter(Boolean).join(' · ');
  return (
    <View className="plate" {...aria({ role: 'img', label: placeInFull(plate) })}>
      <View className="plate__top">
        <Text className="plate__estate">{compound ?? community}</Text>
        {compound && <Text>{community}</Text>}
      </View>
      {building ? (
        <View className="plate__num">
          <Pair figure={building} unit="号楼" />
          {entrance && <Pair figure={entrance} unit="单元" />}
        </View>
      ) : (
        <View className="plate__named">{name}</View>
      )}
      {(foot || spoken) && (
        <View className="plate__foot">
          <Text>{foot}</Text>
          {spoken && <Text>{`编号 ${showSpokenCode(spoken)}`}</Text>}
        </View>
      )}
    </View>
  );
}

const Pair = ({ figure, unit }: { figure: string; unit: string }) => (
  <View className="plate__pair">
    <Text className="plate__figure">{figure}</Text>
    <Text>{unit}</Text>
  </View>
);

/** A place as one reads it aloud: 槐荫里小区 12号楼 2单元. */
export function placeInFull({ compound, community, building, entrance, name }: PlateProps['plate']): string {
  const door = building ? [`${building}号楼`, entrance && `${entrance}单元`] : [name];
  return [compound ?? community, ...door].filter(Boolean).join(' ');
}

/** The plate's shape while its words are on their way. */
export const PlateWaiting = () => <View className="plate plate--waiting" {...aria({ hidden: true })} />;

/** The plate of a code that belongs to no door. */
export const PlateUnknown = () => (
  <View className="plate">
    <View className="plate__named">这个码没认出来</View>
  </View>
);
