import { electorateApi } from '@linli/shared/electorate/electorate.api';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { RightCard } from './right-card';

/** What I own by the lists for owners' votes, how it counts, and what I find wrong with it. */
export default function MyVoteRightPage() {
  const me = useMe();
  const remote = useRemote(() => call(electorateApi.mine), [me?.id]);
  const { value, trouble, reload } = remote;
  return (
    <Page>
      {!value && <Loading remote={remote} />}
      {value && trouble && <StaleStrip reload={reload} />}
      {value?.electorates.length === 0 && (
        <Blank
          kind="empty"
          title="清册里还没有您"
          words="业主表决前会公示清册。您是业主，先在我的家里登记住处；清册里漏了您，公示时可以到社区说。租户和家人可以答征询、附议议题。"
        >
          <Button kind="line" onTap={() => go('resident/home')}>
            去我的家
          </Button>
        </Blank>
      )}
      {value?.electorates.map((one) => (
        <RightCard key={one.id} one={one} reload={reload} />
      ))}
    </Page>
  );
}
