import { View } from '@tarojs/components';
import type { Photo } from '@linli/shared/photo/photo.contract';
import { fileAddress } from '../platform/file-address';
import { host } from '../platform/host';
import { classes } from './classes';
import { Picture } from './picture';
import { Tap } from './tap';

interface PhotoWallProps {
  photos: readonly Photo[];
  /** What they show, for people who cannot see them: 办理前. */
  label: string;
  /** The label also stands on each picture. */
  marked?: boolean;
  size?: 'two' | 'small';
}

/** Photos to look at; a tap shows one large. */
export const PhotoWall = ({ photos, label, marked, size }: PhotoWallProps) => (
  <View className={classes('photos', size && `photos--${size}`)}>
    {photos.map(({ id, full, thumb }, at) => (
      <View key={id} className="photo">
        <Tap
          className="photo__touch"
          label={`${label}，第 ${at + 1} 张，放大看`}
          onTap={() =>
            host.showPhotos(
              photos.map((photo) => fileAddress(photo.full)),
              fileAddress(full),
            )
          }
        >
          <Picture className="photo__picture" src={thumb} />
          {marked && <View className="photo__mark">{label}</View>}
        </Tap>
      </View>
    ))}
  </View>
);
