import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { hoursOfficeApi } from '@linli/shared/hours/hours.api';
import { exportHours, type ExportHours } from '@linli/shared/hours/hours.contract';
import { hoursFieldWords } from '@linli/shared/hours/hours.words';
import { FileMade } from '../parts/file-made';
import { PickField, TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

const formats = [
  { key: 'xlsx', words: 'Excel（.xlsx）', note: '最多 5,000 行' },
  { key: 'csv', words: 'CSV', note: '多少行都行，Excel 也能打开' },
] as const;

interface Wanted {
  readonly format: ExportHours['format'] | null;
  readonly from: string;
  readonly until: string;
}

/** The hours of what one steers as a file in the form of the national exchange; who took which days is kept. */
export function ExportForm() {
  const [url, setUrl] = useState<string | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm<Wanted>({
    format: null,
    from: '',
    until: '',
  });
  const want = (part: Partial<Wanted>) => {
    setUrl(null);
    change(part);
  };
  async function make() {
    const { format, from, until } = value;
    const body = { format: format ?? 'csv', from, until };
    const faults = {
      ...wordsOfFaults(faultsOf(exportHours, body), hoursFieldWords),
      ...(!format && { format: '先选格式' }),
      ...(from && until && until < from && { until: '结束要在开始之后' }),
    };
    const made = await send(faults, (key) => call(hoursOfficeApi.export, { body, key }));
    if (made) setUrl(made.url);
  }
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2 className="pane-title">导出</h2>
      <div className="fields-row">
        <TextField
          label={hoursFieldWords.from}
          kind="date"
          value={value.from}
          error={wrong.from}
          onChange={(from) => want({ from })}
        />
        <TextField
          label={hoursFieldWords.until}
          kind="date"
          value={value.until}
          error={wrong.until}
          onChange={(until) => want({ until })}
        />
      </div>
      <PickField
        label="格式"
        options={formats}
        value={value.format}
        error={wrong.format}
        onChange={(format) => want({ format })}
      />
      <TroubleLine trouble={trouble} />
      <FileMade url={url} busy={busy} note="只有您管的地方，没有身份证号。谁导出了哪些天的，记一笔。" />
    </form>
  );
}
