import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Me } from '@linli/shared/people/people.contract';
import { Card } from '../../parts/card';
import { Field } from '../../parts/field';
import { Icon } from '../../parts/icon';
import { Link } from '../../parts/link';
import { ListRow } from '../../parts/list-row';
import { PhoneButton } from '../../parts/phone-button';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';
import type { Wrong } from '../../platform/sending';
import type { ReportDraft } from './report-draft';

interface ContactFieldProps {
  value: ReportDraft;
  me: Me | null;
  wrong: Wrong;
  fill: (part: Partial<ReportDraft>, field?: string) => void;
}

/** Whether and where to call back, and what stays unsaid. */
export function ContactField({ value, me, wrong, fill }: ContactFieldProps) {
  const { callBack, hideName, aboutHandler, phone } = value;
  const [other, setOther] = useState(phone !== '');
  const known = other ? null : me?.phone;
  return (
    <View>
      <Field label="怎么联系您">
        <Card flush>
          <ListRow
            title="需要回电"
            note={callBack && known ? `用 ${known}，只有办理人能拨` : '只有办理人能看到号码'}
            side={
              <Switch label="需要回电" on={callBack} onChange={(on) => fill({ callBack: on }, 'phone')} />
            }
          />
          <ListRow
            title="邻居看不到您是谁"
            note="公开的只有事情和进度"
            side={<Icon name="shield" className="spot__safe" />}
          />
          <ListRow
            title="不留称呼"
            note="办理人也看不到您的称呼"
            side={<Switch label="不留称呼" on={hideName} onChange={(on) => fill({ hideName: on })} />}
          />
          <ListRow
            title="请别人来办"
            note="这件事和网格员或物业有关，由社区另外派人，他们看不到"
            side={
              <Switch label="请别人来办" on={aboutHandler} onChange={(on) => fill({ aboutHandler: on })} />
            }
          />
        </Card>
      </Field>
      {callBack && known && (
        <View className="spot__more">
          <Link onTap={() => setOther(true)}>换个号码</Link>
        </View>
      )}
      {callBack && !known && (
        <Field name="phone" label="手机号" error={wrong.phone}>
          <TextLine digits max={11} value={phone} onChange={(text) => fill({ phone: text }, 'phone')} />
          <PhoneButton
            onGiven={() => {
              setOther(false);
              fill({ phone: '' }, 'phone');
            }}
          />
        </Field>
      )}
    </View>
  );
}
