import { View } from '@tarojs/components';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';

/** Who wrote, looked at and changed what, the newest first; every version is kept. */
export const Versions = ({ bulletin: { versions } }: { bulletin: OfficeBulletin }) => (
  <Section title="写过的每一版">
    <Card flush>
      {versions.map((one) => (
        <ListRow
          key={one.version}
          plain
          title={`第 ${one.version} 版，${one.writtenBy}写`}
          note={
            <>
              <View>
                {[
                  momentWords(new Date(one.writtenAt)),
                  one.why && `改了：${one.why}`,
                  one.lookedBy && `${one.lookedBy}${one.returned ? '退回' : '看过'}`,
                  one.sentAt && `${momentWords(new Date(one.sentAt))} 发出`,
                ]
                  .filter(Boolean)
                  .join('，')}
              </View>
              {versions.length > 1 && <View className="faint">{one.words}</View>}
            </>
          }
        />
      ))}
    </Card>
  </Section>
);
