import { Text, View } from '@tarojs/components';
import { classes } from './classes';

interface MiniPlateProps {
  plate: { building: string | null; name: string };
  /** `s` inside meta lines, `l` beside the name of a home. */
  size?: 's' | 'l';
}

/** The small plate: 12号楼, or a place that has a name instead. */
export const MiniPlate = ({ plate: { building, name }, size }: MiniPlateProps) => (
  <View className={classes('miniplate', size && `miniplate--${size}`)}>
    <Text>{building ?? name}</Text>
    {building && <Text className="miniplate__unit">号楼</Text>}
  </View>
);
