import type { Me } from '@linli/shared/people/people.contract';
import { registrars } from '@linli/shared/intake/entry.rules';
import { helping, steering } from '@linli/shared/people/people.rules';
import { go } from '../platform/go';
import { Card } from './card';
import { ListRow } from './list-row';

const placesOf = ({ posts }: Me, mine: (post: Me['posts'][number]) => boolean): string =>
  posts
    .filter(mine)
    .map(({ roleName, placeName }) => `${placeName} ${roleName}`)
    .join('、');

const handled = (me: Me): string => placesOf(me, ({ permission }) => helping.includes(permission));
const steered = (me: Me): string => placesOf(me, ({ permission }) => steering.includes(permission));

/** Where today's work waits for those who work here, who come for it many times a day; nothing for everyone else. */
export function WorkRows({ me }: { me: Me | null }) {
  const [handles, steers] = me ? [handled(me), steered(me)] : [];
  if (!handles && !steers) return null;
  return (
    <Card flush className="mt3">
      {handles && <ListRow icon="inbox" title="工作台" note={handles} onTap={() => go('worker/inbox')} />}
      {steers && <ListRow icon="assign" title="社区" note={steers} onTap={() => go('office/queue')} />}
    </Card>
  );
}

/** The ways to the other pages of those who work here; nothing for everyone else. */
export function StaffRows({ me }: { me: Me | null }) {
  if (!me) return null;
  const handles = handled(me);
  const onCall = me.posts.some(({ permission }) => permission === 'handle' || steering.includes(permission));
  const steers = steered(me);
  const inspects = placesOf(me, ({ permission }) => permission === 'inspect');
  const enters = placesOf(me, ({ permission }) => registrars.includes(permission));
  if (!enters && !inspects) return null;
  return (
    <Card flush className="mt3">
      {steers && (
        <ListRow
          icon="heart"
          title="邻里心愿"
          note="等核实的，等人接的"
          onTap={() => go('convener/wishes')}
        />
      )}
      {onCall && <ListRow icon="bell" title="应急值班表" onTap={() => go('office/on-call')} />}
      {enters && (
        <ListRow
          icon="write"
          title="登记一件事"
          note="替人登记，或者自己发现的"
          onTap={() => go('worker/enter')}
        />
      )}
      {enters && <ListRow icon="people" title="我代办的" onTap={() => go('worker/entries')} />}
      {enters && (
        <ListRow
          icon="talk"
          title="办议事会"
          note="签到、纪要，补录马扎会"
          onTap={() => go('convener/meetings')}
        />
      )}
      {onCall && (
        <ListRow icon="people" title="协商、点单" note="请对方来谈" onTap={() => go('deliberation/talks')} />
      )}
      <ListRow icon="calendar" title="培训、探访" onTap={() => go('worker/trainings')} />
      {handles && <ListRow icon="done" title="我的办件" onTap={() => go('worker/record')} />}
      {steers && <ListRow icon="eye" title="内容检查" onTap={() => go('office/checks')} />}
      {steers && <ListRow icon="notice" title="督办" onTap={() => go('office/oversight')} />}
      {steers && <ListRow icon="phone" title="回访" onTap={() => go('office/calls')} />}
      {steers && <ListRow icon="over" title="设备报警" onTap={() => go('worker/alerts')} />}
      {inspects && (
        <ListRow icon="eye" title="业主监督" note={inspects} onTap={() => go('resident/inspection')} />
      )}
    </Card>
  );
}
