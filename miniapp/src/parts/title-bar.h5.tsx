import { getCurrentInstance } from '@tarojs/taro';
import { tabPages } from '../app.pages';
import { back } from '../platform/go';
import { Icon } from './icon';
import { Tap } from './tap';

/** The title of the page, and the way back where there is one: what WeChat draws by itself. */
export function TitleBar() {
  const { page, router } = getCurrentInstance();
  const title = page?.config?.navigationBarTitleText ?? '邻里';
  const tab = tabPages.some((path) => router?.path.includes(path));
  return (
    <header className="title-bar">
      {!tab && (
        <Tap className="title-bar__back" label="返回" onTap={back}>
          <Icon name="back" />
        </Tap>
      )}
      {tab && <span className="title-bar__mark" aria-hidden="true" />}
      <h1 className="bare">{title}</h1>
    </header>
  );
}
