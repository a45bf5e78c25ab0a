import { Image } from '@tarojs/components';

/** A picture that fills its frame; `alt` empty where words beside it say the same. */
export const Picture = ({ src, alt = '', className }: { src: string; alt?: string; className?: string }) => (
  <Image className={className} src={src} mode="aspectFill" lazyLoad ariaLabel={alt} ariaHidden={!alt} />
);
