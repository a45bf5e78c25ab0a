import { peopleApi } from '@linli/shared/people/people.api';
import { useState } from 'react';
import { call } from '../platform/call';
import { demo } from '../platform/demo';
import { inWechat } from '../platform/in-wechat';
import { ensureSignedIn, useSession } from '../platform/session';
import { asTrouble, type Trouble } from '@linli/shared/trouble';
import { Button } from './button';
import { TroubleLine } from './trouble-line';

/** Takes over the phone number WeChat has verified; nothing in browsers, which have none. */
export function PhoneButton({ onGiven }: { onGiven: () => void }) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  async function give(code: string) {
    try {
      if (!(await ensureSignedIn())) return;
      useSession.setState({ me: await call(peopleApi.givePhone, { body: { code } }), known: true });
      setTrouble(null);
      onGiven();
    } catch (thrown) {
      setTrouble(asTrouble(thrown));
    }
  }
  if (!inWechat && !DEMO) return null;
  return (
    <>
      <Button
        kind="plain"
        icon="phone"
        openType="getPhoneNumber"
        onPhoneCode={(given) => void (given && give(given.code))}
        onTap={() => (DEMO && demo ? demo.phoneCode().then(give) : undefined)}
      >
        用微信里的手机号
      </Button>
      <TroubleLine trouble={trouble} />
    </>
  );
}
