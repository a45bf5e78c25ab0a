import Taro from '@tarojs/taro';

/** Brings the field called `name` into view, after something in it was found wrong. */
export function showField(name: string): void {
  void Taro.pageScrollTo({ selector: `#field-${name}`, offsetTop: -16, duration: 200 });
}
