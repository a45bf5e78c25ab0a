import { Text } from '@tarojs/components';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';

/** What the community praises neighbours for, each with their yes. */
export const Praise = ({ praise }: Pick<DoorPage, 'praise'>) =>
  praise.length > 0 && (
    <Section title="谢谢他们">
      <Card>
        {praise.map(({ id, name, words }) => (
          <Text key={id} className="line">{`${name}：${words}`}</Text>
        ))}
      </Card>
    </Section>
  );
