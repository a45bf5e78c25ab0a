import { activityApi } from '@linli/shared/activity/activity.api';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { useFrom } from '../from';
import { ActivityRow } from './activity-row';

/** What is on around here: mine first, then what one can come to, then what was. */
export default function ActivitiesPage() {
  const place = useFrom();
  const remote = useRemote(() => call(activityApi.list, { query: place ? { place } : {} }), [place]);
  const { value, trouble, reload } = remote;
  const now = value?.now ?? '';
  const mine = (state: string | null) => state !== null && state !== 'left';
  const coming = value?.activities.filter(({ endsAt }) => endsAt > now) ?? [];
  const parts = [
    { title: '我报了名的', list: coming.filter(({ standing }) => mine(standing.state)) },
    { title: '可以来的', list: coming.filter(({ standing }) => !mine(standing.state)) },
    { title: '办过的', list: value?.activities.filter(({ endsAt }) => endsAt <= now) ?? [] },
  ];
  return (
    <Page>
      {!value && <Loading remote={remote} />}
      {value && trouble && <StaleStrip reload={reload} />}
      {value?.activities.length === 0 && (
        <Blank kind="empty" title="最近没有活动" words="有了会在楼门口的页面上写出来。" />
      )}
      {parts.map(
        ({ title, list }) =>
          list.length > 0 && (
            <Section key={title} title={title} aside={`${list.length} 场`}>
              <Card flush>
                <LongList rows={list} keyOf={({ id }) => id} about={90}>
                  {(one) => <ActivityRow one={one} now={now} place={place} />}
                </LongList>
              </Card>
            </Section>
          ),
      )}
    </Page>
  );
}
