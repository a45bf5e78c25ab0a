import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { goInstead, goTab } from '../../platform/go';
import type { Outgoing } from '../../platform/outgoing/outgoing';

/** That it is safe on the phone, when it was written, and that it leaves by itself. */
export function KeptPage({ item }: { item: Outgoing }) {
  const written = new Date(item.ask.body.capturedAt ?? '');
  return (
    <Page
      bar={
        <BottomBar
          second={
            <Button kind="line" big onTap={() => goTab('pages/building')}>
              回到本楼
            </Button>
          }
        >
          <Button big onTap={() => goInstead('resident/mine')}>
            看我报的事
          </Button>
        </BottomBar>
      }
    >
      <Blank
        kind="trouble"
        title="没网，已经存在手机里"
        words={`写于${whenWords(written, written)}，有网自动交。关掉也不会丢，期限从收到时算起。`}
      />
    </Page>
  );
}
