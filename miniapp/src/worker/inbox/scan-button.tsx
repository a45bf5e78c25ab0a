import { useState } from 'react';
import { Button } from '../../parts/button';
import { Sheet } from '../../parts/sheet';
import { openDoor } from '../../platform/door';
import { goTab } from '../../platform/go';
import { scanDoor } from '../../platform/resolve-scan';

/** Scans a sign and opens its door; what is no sign says so and offers to pick the building by hand. */
export function ScanButton() {
  const [unread, setUnread] = useState(false);
  async function scan() {
    const code = await scanDoor();
    if (!code) return setUnread(true);
    openDoor(code);
    goTab('pages/building');
  }
  return (
    <>
      <Button kind="line" big icon="scan" busyWords="正在扫" onTap={scan}>
        扫楼码
      </Button>
      <Sheet
        title="没扫到楼码"
        open={unread}
        onClose={() => setUnread(false)}
        foot={
          <Button kind="line" big wide onTap={() => goTab('pages/building')}>
            到首页选楼号
          </Button>
        }
      >
        对准楼门口的邻里牌子，再扫一次；牌子坏了就到首页选小区和楼号。
      </Sheet>
    </>
  );
}
