import { useState } from 'react';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { AskOverview, ReportForm } from '@linli/shared/kpi/overview.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

const forms = [
  { key: 'pdf', words: 'PDF，一页', note: '自动生成，不用填；打印、存档用' },
  { key: 'xlsx', words: 'Excel 表格', note: '每个数带分子、分母和不计的件数' },
] as const;

/** The figures that are on screen as a file; it opens by a link that lives for a while only. */
export function ExportDialog({ ask, onClose }: { ask: AskOverview; onClose: () => void }) {
  const [url, setUrl] = useState<string | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm<{ form: ReportForm | null }>({ form: null });
  async function make() {
    const { form } = value;
    const made = await send({ form: form ? undefined : '先选格式' }, (key) =>
      call(kpiApi.report, { body: { ...ask, form: form ?? 'pdf' }, key }),
    );
    if (made) setUrl(made.url);
  }
  return (
    <Dialog
      title="导出报表"
      onClose={onClose}
      foot={
        url ? (
          <a className="btn btn--main" href={url} target="_blank" rel="noreferrer">
            打开文件
          </a>
        ) : (
          <Button busy={busy} onPress={make}>
            做成文件
          </Button>
        )
      }
    >
      {url ? (
        <p>做好了，是您现在看的这个地方、这段时间的数字。链接一会儿就过期，导出记了一笔。</p>
      ) : (
        <PickField
          label="格式"
          options={forms}
          value={value.form}
          error={wrong.form}
          onChange={(form) => change({ form })}
        />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
