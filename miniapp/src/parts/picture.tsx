import { Image } from '@tarojs/components';
import { fileAddress } from '../platform/file-address';

/** A picture that fills its frame; `alt` empty where words beside it say the same. */
export const Picture = ({ src, alt = '', className }: { src: string; alt?: string; className?: string }) => (
  <Image
    className={className}
    src={fileAddress(src)}
    mode="aspectFill"
    lazyLoad
    ariaLabel={alt}
    ariaHidden={!alt}
  />
);
