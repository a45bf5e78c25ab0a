import { Text } from '@tarojs/components';
import type { Me } from '@linli/shared/people/people.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { PhoneButton } from '../../parts/phone-button';
import { Sheet } from '../../parts/sheet';
import { inWechat } from '../../platform/in-wechat';
import { toast } from '../../platform/toast';
import { TakeBack } from './take-back';

/** The phone number known of me, and the way to give another one. */
export const PhoneSheet = ({ me: { phone }, onClose }: { me: Me; onClose: () => void }) => (
  <Sheet title="手机号" open onClose={onClose}>
    <Text className="line">{phone ? `现在用的是 ${phone}。` : '还没留手机号。'}</Text>
    <Text className="line quiet">只在您要回电时给办理人用，加密保存。</Text>
    {!inWechat && <Text className="line quiet">要换号码，请在微信小程序里换。</Text>}
    <PhoneButton
      onGiven={() => {
        toast('手机号换好了');
        onClose();
      }}
    />
    {phone && <TakeBack what="手机号" route={peopleApi.withdrawPhone} onDone={onClose} />}
  </Sheet>
);
