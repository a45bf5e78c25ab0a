import { useState } from 'react';
import { placeApi } from '@linli/shared/place/place.api';
import type { SheetLink } from '@linli/shared/place/place.contract';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { FormFoot } from '../../parts/form-bar';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';
import { networkGone } from '@linli/shared/trouble';

const papers = [
  { key: 'a6', words: 'A6，一张一块' },
  { key: 'a4', words: 'A4，一张四块' },
] as const;
const inks = [
  { key: 'color', words: '彩色' },
  { key: 'mono', words: '黑白' },
] as const;

const codes = [
  { key: 'link', words: '普通二维码' },
  { key: 'mini', words: '小程序码' },
] as const;

/** Which paper, ink and code; then the sheet opens as PDF. */
export function PrintSheet({ compound, onClose }: { compound: string; onClose: () => void }) {
  const [paper, setPaper] = useState<SheetLink['paper'] | null>(null);
  const [ink, setInk] = useState<SheetLink['ink'] | null>(null);
  const [code, setCode] = useState<SheetLink['code']>('link');
  const { wrong, trouble, send, mend } = useSending(['paper', 'ink', 'code']);

  async function print() {
    const faults = {
      paper: paper ? undefined : '先选纸张',
      ink: ink ? undefined : '先选彩色还是黑白',
    };
    const done = await send(faults, async (key) => {
      const body = { compound, paper: paper ?? 'a4', ink: ink ?? 'mono', code } as const;
      const { url } = await call(placeApi.sheetLink, { body, key });
      await host.saveFile(fileAddress(url), {}).catch(() => {
        throw networkGone(false);
      });
      return url;
    });
    if (done) onClose();
  }

  return (
    <Sheet
      title="打印牌子"
      open
      onClose={onClose}
      foot={
        <FormFoot trouble={trouble}>
          <Button big icon="download" busyWords="正在排版" onTap={print}>
            打开 PDF
          </Button>
        </FormFoot>
      }
    >
      <Field name="paper" label="纸张" error={wrong.paper}>
        <Choice
          options={papers}
          value={paper}
          onChange={(chosen) => {
            setPaper(chosen);
            mend('paper');
          }}
        />
      </Field>
      <Field name="ink" label="颜色" error={wrong.ink}>
        <Choice
          options={inks}
          value={ink}
          onChange={(chosen) => {
            setInk(chosen);
            mend('ink');
          }}
        />
      </Field>
      <Field
        name="code"
        label="二维码"
        hint={code === 'link' ? '什么手机都能扫，平时选这个。' : '只有微信能扫，由微信来画，要多等一会儿。'}
        error={wrong.code}
      >
        <Choice
          options={codes}
          value={code}
          onChange={(chosen) => {
            setCode(chosen);
            mend('code');
          }}
        />
      </Field>
    </Sheet>
  );
}
