import { Text, View } from '@tarojs/components';
import type { Trouble } from '@linli/shared/trouble';
import { aria } from './aria';
import { Icon } from './icon';

/** Why something just tried did not work, beside where it was tried. */
export function TroubleLine({ trouble }: { trouble: Pick<Trouble, 'message'> | null }) {
  if (!trouble) return null;
  return (
    <View className="field__bad" {...aria({ role: 'alert' })}>
      <Icon name="over" size="s" className="field__bad-icon" />
      <Text>{trouble.message}</Text>
    </View>
  );
}
