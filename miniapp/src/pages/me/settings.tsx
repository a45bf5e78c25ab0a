import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { steering, type Permission } from '@linli/shared/people/people.rules';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { Switch } from '../../parts/switch';
import { go } from '../../platform/go';
import { inWechat } from '../../platform/in-wechat';
import { useLetters } from '../../platform/letters';
import { letterKinds } from '@linli/shared/subscription/subscription.rules';
import { setElder, useMode } from '../../platform/mode';
import { signOut } from '../../platform/session';
import { InvitationSheet } from './invitation-sheet';
import { LeaveSheet } from './leave-sheet';
import { NameSheet } from './name-sheet';
import { PhoneSheet } from './phone-sheet';

const sheets = {
  name: NameSheet,
  phone: PhoneSheet,
  invitation: InvitationSheet,
  leave: LeaveSheet,
} as const;

/** Large type for everyone; name, phone, invitation, browsers and leaving for who is signed in. */
export function Settings({ me }: { me: Me | null }) {
  const { elder } = useMode();
  const [open, setOpen] = useState<keyof typeof sheets | null>(null);
  const Open = open && sheets[open];
  const letters = useLetters(letterKinds);
  const holds = (wanted: readonly Permission[]) =>
    me?.posts.some(({ permission }) => wanted.includes(permission)) ?? false;
  const steers = holds(steering);
  const atWork = steers || holds(['handle']);
  return (
    <Section title="设置和权利">
      <Card flush>
        <ListRow
          plain
          icon="type"
          title="大字版"
          side={<Switch label="大字版" on={elder} onChange={setElder} />}
        />
        {me && (
          <>
            <ListRow plain icon="person" title="称呼" side={me.name} onTap={() => setOpen('name')} />
            <ListRow plain icon="phone" title="手机号" side={me.phone} onTap={() => setOpen('phone')} />
            {letters.length > 0 && (
              <ListRow plain icon="bell" title="消息提醒" onTap={() => go('resident/notify')} />
            )}
            <ListRow plain icon="people" title="输入邀请码" onTap={() => setOpen('invitation')} />
            {(inWechat || DEMO) && (
              <ListRow
                plain
                icon="scan"
                title="电脑上登录确认"
                onTap={() => go('pages/sign-in', { pass: '' })}
              />
            )}
          </>
        )}
        {atWork && <ListRow plain icon="calendar" title="请假" onTap={() => go('office/leave')} />}
        {steers && <ListRow plain icon="people" title="谁在这里工作" onTap={() => go('office/people')} />}
        <ListRow plain icon="write" title="意见与建议" onTap={() => go('resident/feedback')} />
        <ListRow plain icon="shield" title="隐私说明" onTap={() => go('resident/privacy')} />
        <ListRow plain icon="info" title="关于邻里" onTap={() => go('resident/about')} />
        {me && (
          <>
            {!me.leavingUntil && (
              <ListRow plain icon="close" title="注销并删除我的信息" onTap={() => setOpen('leave')} />
            )}
            <ListRow plain icon="logout" title="退出登录" onTap={signOut} />
          </>
        )}
      </Card>
      <View>{me && Open && <Open me={me} onClose={() => setOpen(null)} />}</View>
    </Section>
  );
}
