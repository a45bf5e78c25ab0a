import { Text } from '@tarojs/components';
import { useState } from 'react';
import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import { placeApi } from '@linli/shared/place/place.api';
import type { Signs } from '@linli/shared/place/place.contract';
import { Button } from '../../parts/button';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface DoorSheetProps {
  sign: Signs['signs'][number];
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Issuing, replacing or revoking one door's sign; what the old one will no longer do is said before. */
export function DoorSheet({ sign: { placeId, name, code, spoken }, onClose, reload }: DoorSheetProps) {
  const [revoking, setRevoking] = useState(false);
  const { trouble, send } = useSending([]);

  async function issue() {
    const done = await send({}, (key) => call(placeApi.issue, { body: { placeId }, key }));
    if (done) await finish(`新编号 ${showSpokenCode(done.spoken)}`);
  }
  async function revoke() {
    const done = await send({}, (key) => call(placeApi.revoke, { params: { code: code ?? '' }, key }));
    if (done) await finish('这个码停用了');
  }
  async function finish(words: string) {
    onClose();
    toast(words);
    await reload();
  }

  const leave = (
    <Button kind="line" big onTap={onClose}>
      先不动
    </Button>
  );
  if (!code || !spoken) {
    return (
      <Sheet
        title={name}
        open
        onClose={onClose}
        foot={
          <FormFoot trouble={trouble} second={leave}>
            <Button big onTap={issue}>
              发码
            </Button>
          </FormFoot>
        }
      >
        发了码就能打印牌子，贴在门口，扫一扫就到这个门的页面。
      </Sheet>
    );
  }
  const act = revoking ? (
    <Button kind="over" big onTap={revoke}>
      停用
    </Button>
  ) : (
    <Button kind="over" big onTap={issue}>
      换新码
    </Button>
  );
  return (
    <Sheet
      title={revoking ? `停用${name}的码` : name}
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble} second={leave}>
          {act}
        </FormFoot>
      }
    >
      <Text className="line strong">现在的编号 {showSpokenCode(spoken)}</Text>
      <Text className="line quiet mt2">
        {revoking
          ? '停用以后，门口的牌子扫不开了，要再用就重新发码、重新打印。'
          : '换新码以后，门口的旧牌子马上就不能用了，要重新打印、重新贴。'}
      </Text>
      {!revoking && (
        <Button kind="plain" onTap={() => setRevoking(true)}>
          只停用，不换新的
        </Button>
      )}
    </Sheet>
  );
}
