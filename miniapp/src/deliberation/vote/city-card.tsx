import { Text } from '@tarojs/components';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';

/** Where the rules let online votes be cast in the city's own system alone: where that is, and that paper counts as well. */
export const CityCard = ({ address }: { address: string | null }) => (
  <Card flush className="mt3">
    <ListRow icon="link" title="在市表决系统投" note="按本市规定，网上投票只能在那里投" />
    {address && (
      <Text className="line t-small" userSelect>
        {address}
      </Text>
    )}
    <ListRow icon="write" title="投纸质票" note="楼栋长送到家，签名后交服务站" />
  </Card>
);
