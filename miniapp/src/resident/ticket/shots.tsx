import { View } from '@tarojs/components';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { PhotoWall } from '../../parts/photo-wall';

/** How it looked; beside it how it looks now, once there is a picture of that. */
export function Shots({ ticket: { photos, after } }: { ticket: TicketDetail }) {
  if (after.length === 0) return <PhotoWall size="two" photos={photos} label="照片" />;
  return (
    <View className="matter__pair">
      {photos.length > 0 && <PhotoWall photos={photos} label="办理前" marked />}
      <PhotoWall photos={after} label="办理后" marked />
    </View>
  );
}
