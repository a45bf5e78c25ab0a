import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import type { Report } from './use-report';

/** 提交; while photos are still on their way, also a way not to wait for them. */
export function ReportBar({
  report: { sending, submit, photos, waitsForPhotos, skipPhotos },
}: {
  report: Report;
}) {
  const open = photos.list.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  const waits = waitsForPhotos && open > 0;
  return (
    <FormBar
      trouble={sending.trouble}
      note={waits ? `照片还有 ${open} 张在传，传完就提交` : undefined}
      noteIcon="upload"
      second={
        waits && (
          <Button kind="line" big onTap={skipPhotos}>
            不等照片了
          </Button>
        )
      }
    >
      <Button big wide busyWords={waits ? '正在传照片' : '正在提交'} onTap={submit}>
        提交
      </Button>
    </FormBar>
  );
}
