import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { intakeApi } from '@linli/shared/intake/intake.api';
import type { Imported, ImportLook } from '@linli/shared/intake/import.contract';
import type { Nothing } from '@linli/shared/people/people.contract';
import type { Route } from '@linli/shared/route';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { TroubleLine } from '../../parts/trouble-line';
import { addressOf } from '../../platform/call';
import { proof } from '../../platform/credential';
import { host } from '../../platform/host';
import { newKey } from '../../platform/key';
import { toast } from '../../platform/toast';
import { asTrouble, networkGone, troubleIn, type Trouble } from '@linli/shared/trouble';
import type { BringFileProps } from './bring-file.port';
import { FileLook } from './file-look';

/** A file of another system: chosen, looked over row by row, then taken in whole. */
export function BringFile({ channels, onDone }: BringFileProps) {
  const [channel, setChannel] = useState(channels[0]?.code ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [look, setLook] = useState<ImportLook | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  async function send<Reply>(route: Route<Nothing, Reply>, chosen: File): Promise<Reply | null> {
    setTrouble(null);
    try {
      const headers = { ...proof(), 'idempotency-key': newKey() };
      const task = host.upload({
        url: addressOf(route.path),
        name: 'file',
        file: chosen,
        fields: { channel },
        headers,
      });
      const reply = await task.reply.catch(() => {
        throw networkGone(true);
      });
      if (reply.status >= 300) throw troubleIn(reply);
      return reply.body as Reply;
    } catch (thrown) {
      setTrouble(asTrouble(thrown));
      return null;
    }
  }
  async function choose(chosen: File | undefined) {
    setLook(null);
    setFile(chosen ?? null);
    if (chosen) setLook(await send(intakeApi.lookOver, chosen));
  }
  async function take() {
    const made: Imported | null = file && (await send(intakeApi.importFile, file));
    if (!made) return;
    toast(made.twice ? '这个文件导入过，没有变化' : `导入了 ${made.fresh} 件新的`);
    setFile(null);
    setLook(null);
    await onDone();
  }

  return (
    <Card>
      <Field label="从哪里来的">
        <Chips
          options={channels.map(({ code, name }) => ({ key: code, words: name }))}
          value={[channel]}
          onChange={([code]) => setChannel(code ?? channel)}
        />
      </Field>
      <Field label="CSV 文件" hint="最多 5000 行">
        <input
          type="file"
          accept=".csv,text/csv"
          aria-label="选 CSV 文件"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </Field>
      {trouble && <TroubleLine trouble={trouble} />}
      {look && <FileLook look={look} />}
      {look && look.faultCount === 0 && (
        <View className="mt3">
          <Button big wide busyWords="正在导入，一千行大约十秒" onTap={take}>
            {look.fresh > 0 ? `导入 ${look.fresh} 件新的` : '没有新的，也记一次'}
          </Button>
        </View>
      )}
      {!file && <Text className="line t-small quiet">先核对，再导入。有一处不对，就一行也不导入。</Text>}
    </Card>
  );
}
