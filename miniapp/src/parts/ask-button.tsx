import { useState } from 'react';
import type { LetterKind } from '@linli/shared/subscription/subscription.rules';
import { askForLetters } from '../platform/letters';
import { toast } from '../platform/toast';
import { Button } from './button';
import { Sheet } from './sheet';

interface AskButtonProps {
  kinds: readonly LetterKind[];
  /** The verb on it. */
  children: string;
  /** What it is, where several stand on a page. */
  label?: string;
}

/** Opens WeChat's panel for these kinds; where all messages are switched off in WeChat, shows the way to its settings. */
export function AskButton({ kinds, children, label }: AskButtonProps) {
  const [off, setOff] = useState(false);
  async function ask() {
    const asked = await askForLetters(kinds, true);
    if (asked === 'yes') toast('好，微信会告诉您');
    if (asked === 'off') setOff(true);
  }
  return (
    <>
      <Button kind="line" label={label} onTap={ask}>
        {children}
      </Button>
      <Sheet
        title="微信里关着提醒"
        open={off}
        onClose={() => setOff(false)}
        foot={
          <Button big wide openType="openSetting" onTap={() => setOff(false)}>
            去微信设置
          </Button>
        }
      >
        您在微信里关掉了“接收通知”。打开以后再点一次；不打开也没关系，每一条都在邻里的“通知”里。
      </Sheet>
    </>
  );
}
