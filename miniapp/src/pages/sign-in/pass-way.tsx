import { Text, View } from '@tarojs/components';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { TroubleLine } from '../../parts/trouble-line';
import { back } from '../../platform/go';
import { Qr } from './qr';
import { usePass } from './use-pass';

/** A one-time code to scan with WeChat or to type there; this browser is in as soon as the phone says so. */
export function PassWay() {
  const { remote, over, trouble } = usePass();
  const pass = remote.value;
  if (!pass) return <Loading remote={remote} />;
  const spaced = `${pass.code.slice(0, 4)}-${pass.code.slice(4)}`;
  return (
    <View className="mt3">
      <Card className="center">
        {over ? (
          <View>
            <Text className="line">登录码过了两分钟，不能用了。</Text>
            <Button kind="line" icon="again" onTap={remote.reload}>
              换一个
            </Button>
          </View>
        ) : (
          <View>
            <Qr text={pass.link} label={`登录码 ${spaced}`} />
            <Text className="line t-head">{spaced}</Text>
            <Text className="line quiet">用微信扫一扫，两分钟内有效</Text>
            <Text className="line quiet">扫不了？在小程序“我的”里点“电脑上登录确认”，填这 8 位</Text>
          </View>
        )}
        <TroubleLine trouble={trouble} />
      </Card>
      <Button kind="plain" wide onTap={back}>
        暂不登录
      </Button>
    </View>
  );
}
