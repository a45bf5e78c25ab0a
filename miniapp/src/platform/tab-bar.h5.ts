import Taro from '@tarojs/taro';

/** What Taro's router says of the bar, with the icons as they were built. */
interface Bar {
  readonly color: string;
  readonly selectedColor: string;
  readonly backgroundColor: string;
  readonly homePage: string;
  readonly list: readonly {
    readonly pagePath: string;
    readonly text: string;
    readonly iconPath: string;
    readonly selectedIconPath: string;
  }[];
}

/** The bar of tabs in a browser, in the place of Taro's, which brings a framework of its own. */
class TabBar extends HTMLElement {
  /** Set by the router before the bar is shown. */
  conf!: Bar;
  private readonly draw = () => {
    const at = location.pathname === '/' ? this.conf.homePage : decodeURI(location.pathname);
    const chosen = this.conf.list.findIndex(({ pagePath }) => bare(pagePath) === bare(at));
    this.className = `taro-tabbar__tabbar ${chosen < 0 ? 'taro-tabbar__tabbar-hide' : ''}`;
    this.conf.list.forEach(({ iconPath, selectedIconPath }, index) => {
      const item = this.querySelectorAll('a')[index];
      const icon = item?.querySelector('img');
      if (!item || !icon) return;
      item.classList.toggle('weui-bar__item_on', index === chosen);
      item.style.color = index === chosen ? this.conf.selectedColor : this.conf.color;
      if (index === chosen) item.setAttribute('aria-current', 'page');
      else item.removeAttribute('aria-current');
      icon.src = index === chosen ? selectedIconPath : iconPath;
    });
  };

  connectedCallback(): void {
    const bar = document.createElement('div');
    bar.className = 'weui-tabbar';
    bar.style.backgroundColor = this.conf.backgroundColor;
    bar.append(...this.conf.list.map(({ pagePath, text }) => itemOf(`/${bare(pagePath)}`, text)));
    this.replaceChildren(bar);
    this.draw();
    Taro.eventCenter.on('__taroRouterChange', this.draw);
  }

  disconnectedCallback(): void {
    Taro.eventCenter.off('__taroRouterChange', this.draw);
  }
}

const bare = (path: string) => path.replace(/^\//, '');

function itemOf(url: string, text: string): HTMLElement {
  const item = document.createElement('a');
  item.className = 'weui-tabbar__item';
  item.href = url;
  const icon = document.createElement('img');
  icon.className = 'weui-tabbar__icon';
  icon.alt = '';
  const label = document.createElement('p');
  label.className = 'weui-tabbar__label';
  label.textContent = text;
  item.append(icon, label);
  item.addEventListener('click', (event) => {
    event.preventDefault();
    void Taro.switchTab({ url });
  });
  return item;
}

/** Called by the router when the app has tabs. */
export function defineCustomElementTaroTabbar(): void {
  if (!customElements.get('taro-tabbar')) customElements.define('taro-tabbar', TabBar);
}

/** Called when the app starts; pages that are pulled down bring what does it. */
export function defineCustomElementTaroPullToRefreshCore(): void {}
