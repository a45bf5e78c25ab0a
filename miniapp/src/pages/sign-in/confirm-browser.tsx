import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { faultWords } from '@linli/shared/contract.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { confirmPass } from '@linli/shared/people/people.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { back } from '../../platform/go';
import { host } from '../../platform/host';
import { canScan, inWechat } from '../../platform/in-wechat';
import { useSending } from '../../platform/sending';
import { signIn, whoAmI } from '../../platform/session';
import { toast } from '../../platform/toast';
import { passCodeFrom, typedCode } from '../../platform/typed-code';

/** Letting a browser in that shows a code; `shown` is that code where it was scanned, else it is typed. */
export function ConfirmBrowser({ shown }: { shown: string }) {
  const [code, setCode] = useState(shown);
  const { wrong, trouble, mend, send } = useSending(['code']);
  const change = (text: string) => {
    setCode(text);
    mend('code');
  };
  async function confirm() {
    const body = { code: typedCode(code) };
    const fault = faultsOf(confirmPass, body).code;
    const done = await send(fault ? { code: faultWords(fault, '登录码') } : {}, async (key) => {
      if (!(await whoAmI())) await signIn();
      return call(peopleApi.confirmPass, { body, key });
    });
    if (!done) return;
    toast('那台电脑登录好了');
    back();
  }
  if (!inWechat && !DEMO) return <Text className="line">请用微信扫这个码，在小程序里确认。</Text>;
  return (
    <View className="sign-in">
      <Text className="line t-head">电脑上登录</Text>
      <Text className="line">确认以后，那台电脑就用您的身份登录。不是您自己在登录，就别点。</Text>
      <Field name="code" label="登录码" hint="电脑屏幕上的 8 位" error={wrong.code}>
        <TextLine max={12} value={code} onChange={change} />
      </Field>
      {canScan && (
        <Button
          kind="plain"
          icon="scan"
          onTap={() => host.scan().then((seen) => change(passCodeFrom(seen ?? '') ?? code))}
        >
          扫电脑上的码
        </Button>
      )}
      <TroubleLine trouble={trouble} />
      <Actions
        second={
          <Button kind="line" big onTap={back}>
            不是我
          </Button>
        }
      >
        <Button big busyWords="正在确认" onTap={confirm}>
          是我，登录
        </Button>
      </Actions>
    </View>
  );
}
