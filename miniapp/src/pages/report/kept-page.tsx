import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Page } from '../../parts/page';
import { goInstead, goTab } from '../../platform/go';
import { useWaiting, type Outgoing } from '../../platform/outgoing/outgoing';

/** That it is safe on the phone, when it was written, and that it leaves by itself; then what became of it. */
export function KeptPage({ item }: { item: Outgoing }) {
  const now = useWaiting().all.find(({ id }) => id === item.id);
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
      <Now item={now} />
    </Page>
  );
}

function Now({ item }: { item: Outgoing | undefined }) {
  if (!item) return <Blank kind="sent" title="有网了，已经交上去了" />;
  if (item.stop) return <Blank kind="trouble" title="没交上，要您看看" words={item.stop.words} />;
  const written = new Date(item.ask.body.capturedAt ?? '');
  return (
    <Blank
      kind="trouble"
      title="没网，已经存在手机里"
      words={`写于${whenWords(written, written)}，有网自动交。关掉也不会丢，期限从收到时算起。`}
    />
  );
}
