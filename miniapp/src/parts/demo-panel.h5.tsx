import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDemoPanel } from '../platform/demo-panel.h5';
import { Actions } from './actions';
import { Button } from './button';
import { ListRow } from './list-row';
import { Sheet } from './sheet';
import { Switch } from './switch';

/** WeChat's panel for messages as the demo draws it: what is ticked is agreed to. */
export function DemoPanel() {
  const { panel } = useDemoPanel();
  const [off, setOff] = useState<readonly string[]>([]);
  if (!panel) return null;
  const { templateIds, titles, answer } = panel;
  const accepted = templateIds.filter((id) => !off.includes(id));
  return (
    <Sheet
      title="演示：微信在问您"
      open
      onClose={() => answer([])}
      foot={
        <Actions
          second={
            <Button kind="line" big onTap={() => answer([])}>
              拒绝
            </Button>
          }
        >
          <Button big onTap={() => answer(accepted)}>
            允许
          </Button>
        </Actions>
      }
    >
      <View>
        {templateIds.map((id, place) => (
          <ListRow
            key={id}
            title={titles[place] ?? ''}
            note="发一次"
            side={
              <Switch
                label={titles[place] ?? ''}
                on={!off.includes(id)}
                onChange={(on) => setOff(on ? off.filter((one) => one !== id) : [...off, id])}
              />
            }
          />
        ))}
      </View>
    </Sheet>
  );
}
