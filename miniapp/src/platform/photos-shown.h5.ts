import Taro from '@tarojs/taro';

/** Shows photos over the whole screen, beginning with one of them. */
export const showPhotos = (urls: readonly string[], current: string): void =>
  void Taro.previewImage({ urls: [...urls], current });
