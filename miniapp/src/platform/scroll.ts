import Taro from '@tarojs/taro';

/** Brings the field called `name` into view, after something in it was found wrong. */
export function showField(name: string): void {
  // room above for the title bar, which in a browser lies over the page
  void Taro.pageScrollTo({ selector: `#field-${name}`, offsetTop: -60, duration: 200 });
}
