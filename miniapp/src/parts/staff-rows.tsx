import type { Me } from '@linli/shared/people/people.contract';
import { steering } from '@linli/shared/people/people.rules';
import { go } from '../platform/go';
import { Card } from './card';
import { ListRow } from './list-row';

const placesOf = ({ posts }: Me, mine: (post: Me['posts'][number]) => boolean): string =>
  posts
    .filter(mine)
    .map(({ roleName, placeName }) => `${placeName} ${roleName}`)
    .join('、');

/** The ways to their own pages for those who work here; nothing for everyone else. */
export function StaffRows({ me }: { me: Me | null }) {
  if (!me) return null;
  const handles = placesOf(me, ({ permission }) => permission === 'handle');
  const steers = placesOf(me, ({ permission }) => steering.includes(permission));
  const inspects = placesOf(me, ({ permission }) => permission === 'inspect');
  if (!handles && !steers && !inspects) return null;
  return (
    <Card flush className="mt3">
      {handles && <ListRow icon="inbox" title="工作台" note={handles} onTap={() => go('worker/inbox')} />}
      {steers && <ListRow icon="assign" title="社区" note={steers} onTap={() => go('office/queue')} />}
      {handles && <ListRow icon="done" title="我的办件" onTap={() => go('worker/record')} />}
      {steers && <ListRow icon="eye" title="内容检查" onTap={() => go('office/checks')} />}
      {steers && <ListRow icon="notice" title="督办" onTap={() => go('office/oversight')} />}
      {steers && <ListRow icon="phone" title="回访" onTap={() => go('office/calls')} />}
      {inspects && (
        <ListRow icon="eye" title="业主监督" note={inspects} onTap={() => go('resident/inspection')} />
      )}
    </Card>
  );
}
