import { Text } from '@tarojs/components';
import { Card } from '../../parts/card';
import type { BringFileProps } from './bring-file.port';

/** On a phone files are only looked up: a spreadsheet is mended at a desk. */
export const BringFile = (_: BringFileProps) => (
  <Card>
    <Text className="line quiet">导入文件请在电脑上打开邻里网页。这里能看导入过什么。</Text>
  </Card>
);
