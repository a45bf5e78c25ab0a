import { peopleApi } from '@linli/shared/people/people.api';
import type { Me } from '@linli/shared/people/people.contract';
import { Button } from '../parts/button';
import { call } from '../platform/call';
import { startOver } from '../platform/session';
import { HeadBar } from '../shell/head-bar';
import { SayFeedback } from './say-feedback';
import { OwnIdentities } from './own-identities';

/** Who sits here, in which posts, the way out, and what they have to say about the app; `pages` are theirs, by name. */
export function MePage({ me, pages }: { me: Me; pages: readonly string[] }) {
  async function leave() {
    await call(peopleApi.signOut);
    await startOver();
  }
  return (
    <div className="side">
      <HeadBar title={<b>我的</b>} />
      <main className="place-of-work">
        <div className="sheet-page">
          <section className="card">
            <h2 className="pane-title">{me.name ?? '还没有姓名'}</h2>
            <ul>
              {me.posts.map(({ roleName, placeName }) => (
                <li key={roleName + placeName}>
                  {placeName} · {roleName}
                </li>
              ))}
            </ul>
            <p className="quiet">这台电脑的登录 12 小时后自己结束。离开座位时请退出。</p>
            <Button kind="line" icon="logout" onPress={leave}>
              退出登录
            </Button>
          </section>
          <SayFeedback pages={pages} />
          <OwnIdentities />
        </div>
      </main>
    </div>
  );
}
