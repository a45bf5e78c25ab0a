import { View } from '@tarojs/components';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { PhotoWall } from '../../parts/photo-wall';

/** How it looked, and how it looks now once there is a picture of that. */
export function Shots({ ticket: { photos, after } }: { ticket: TicketDetail }) {
  const done = after.length > 0;
  return (
    <View className="matter__shots">
      {photos.length > 0 && (
        <PhotoWall size="two" photos={photos} label={done ? '办理前' : '照片'} marked={done} />
      )}
      {done && (
        <View className="mt2">
          <PhotoWall size="two" photos={after} label="办理后" marked />
        </View>
      )}
    </View>
  );
}
