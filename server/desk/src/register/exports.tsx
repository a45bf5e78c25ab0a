import { useState } from 'react';
import { registerApi } from '@linli/shared/register/register.api';
import { exportLists, type AskExport, type ExportList } from '@linli/shared/register/register.contract';
import { exportListWords } from '@linli/shared/register/export.words';
import { FileMade } from '../parts/file-made';
import { PickField, TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { PlaceFields } from './place-fields';

const notes: Record<ExportList, string> = {
  homes: '门、房号、楼层、面积；没有住户和产权人',
  people: '谁在哪里任什么职、工作电话；没有私人电话',
  tickets: '编号、类别、地点、状态、期限；没有报事人',
  figures: '每个数带分子、分母和不计的件数',
  wishes: '邻居看到过的心愿和办得怎么样；没有姓名、原话和门牌',
};
const formats = [
  { key: 'xlsx', words: 'Excel（.xlsx）', note: '最多 5,000 行' },
  { key: 'csv', words: 'CSV', note: '多少行都行，Excel 也能打开' },
] as const;

interface Wanted {
  readonly list: ExportList | null;
  readonly format: AskExport['format'] | null;
  readonly area: string | null;
  readonly door: string | null;
  readonly period: string;
}

/** A list of what one steers as a file; who took which one is kept. */
export function Exports() {
  const [url, setUrl] = useState<string | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm<Wanted>({
    ...{ list: null, format: null, area: null, door: null, period: '' },
  });
  const want = (part: Partial<Wanted>) => {
    setUrl(null);
    change(part);
  };
  async function make() {
    const { list, format, period } = value;
    const place = value.door ?? value.area;
    const faults = { list: list ? undefined : '先选导出什么', format: format ? undefined : '先选格式' };
    const body = {
      ...{ list: list ?? 'homes', format: format ?? 'csv' },
      ...(place && { place }),
      ...(list === 'figures' && period && { period }),
    };
    const made = await send(faults, (key) => call(registerApi.export, { body, key }));
    if (made) setUrl(made.url);
  }
  return (
    <>
      <h2 className="pane-title">导出</h2>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <PickField
          label="导出什么"
          options={exportLists.map((key) => ({ key, words: exportListWords[key], note: notes[key] }))}
          value={value.list}
          error={wrong.list}
          onChange={(list) => want({ list })}
        />
        <div className="fields-row">
          <PlaceFields
            area={value.area ?? undefined}
            door={value.door ?? undefined}
            onChange={({ area, door }) =>
              want({ ...(area !== undefined && { area }), ...(door !== undefined && { door }) })
            }
          />
          {value.list === 'figures' && (
            <TextField
              label="月份"
              hint="写成 2026-11 这样；不填就是这个月"
              max={7}
              value={value.period}
              error={wrong.period}
              onChange={(period) => want({ period })}
            />
          )}
        </div>
        <PickField
          label="格式"
          options={formats}
          value={value.format}
          error={wrong.format}
          onChange={(format) => want({ format })}
        />
        <TroubleLine trouble={trouble} />
        <FileMade url={url} busy={busy} note="只有您管的地方。谁在什么时候导出了什么，都记一笔。" />
      </form>
    </>
  );
}
