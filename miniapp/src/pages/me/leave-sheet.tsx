import { Text } from '@tarojs/components';
import { peopleApi } from '@linli/shared/people/people.api';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { lookAgain } from '../../platform/session';
import { toast } from '../../platform/toast';

const means = [
  '24 小时以后删掉您的微信编号、手机号、称呼、草稿和通知，所有地方都退出登录，担任的职责也结束。',
  '还在办的事照办，联系方式留到办完。办完的事删掉您的原话、录音和照片。',
  '24 小时以内随时可以反悔，在这一页点“不注销了”就行。',
];

/** Asking to be forgotten, after saying what goes, what stays, and until when it can be taken back. */
export function LeaveSheet({ onClose }: { onClose: () => void }) {
  const { trouble, send } = useSending([]);
  async function leave() {
    if (!(await send({}, (key) => call(peopleApi.leaveLinli, { key }).then(lookAgain)))) return;
    toast('收到了，24 小时后注销');
    onClose();
  }
  return (
    <FormSheet
      title="注销并删除我的信息"
      open
      onClose={onClose}
      verb="申请注销"
      hard
      onSend={leave}
      trouble={trouble}
    >
      {means.map((line) => (
        <Text key={line} className="line mt2">
          {line}
        </Text>
      ))}
    </FormSheet>
  );
}
