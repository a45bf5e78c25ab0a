import type { Publishing } from '../../src/calendar/calendar.service';
import type { Tx } from '../../src/platform/db/db';
import type { NewVersion } from '../../src/setting/version.service';

/** Who runs the demo district, published with its first day. */
export const demoTenant = ({ at }: Tx, districtId: string): [Publishing, NewVersion<'tenant'>] => [
  { districtId, by: null, source: '演示数据', fromAt: at },
  {
    kind: 'tenant',
    subjectId: districtId,
    base: 0,
    value: {
      owner: '锦澜区社会工作部（演示）',
      filing: null,
      address: '锦澜区政务服务中心 3 楼',
      hours: '工作日 9:00–17:00',
      phone: '8555 0190',
      complaintPhone: '8555 0199',
    },
    now: null,
  },
];
