import { Text, View } from '@tarojs/components';
import { useOnline } from '../platform/online';
import type { QueuedPhoto } from '../platform/photo-queue';
import type { PhotoFault, Photos } from '../platform/photos';
import { aria } from './aria';
import { Button } from './button';
import { classes } from './classes';
import { Icon } from './icon';
import { Picture } from './picture';
import { Tap } from './tap';

interface PhotoGridProps {
  photos: Photos;
  addWords?: string;
  /** Two large ones in a row. */
  two?: boolean;
}

/** The photos of a form with how far each has come, and a tile to add one. */
export function PhotoGrid({ photos, addWords = '拍照', two }: PhotoGridProps) {
  const online = useOnline();
  return (
    <>
      <View className={classes('photos', two && 'photos--two')}>
        {photos.list.map((photo, at) => (
          <View
            key={photo.key}
            className={classes(
              'photo',
              photo.state === 'failed' && !waitsForNetwork(photo, online) && 'photo--bad',
            )}
          >
            <Picture className="photo__picture" src={photo.previewUrl} />
            <Progress photo={photo} online={online} retry={photos.retry} />
            <Tap className="photo__del" label={`去掉第 ${at + 1} 张`} onTap={() => photos.remove(photo.key)}>
              <View className="photo__del-dot">
                <Icon name="close" className="photo__del-icon" />
              </View>
            </Tap>
          </View>
        ))}
        {photos.room > 0 && (
          <View className="photo photo--add">
            <Tap className="photo__add" onTap={photos.choose}>
              <Icon name="camera" className="photo__add-icon" />
              <Text>{addWords}</Text>
            </Tap>
          </View>
        )}
      </View>
      {photos.fault && <Fault fault={photos.fault} />}
    </>
  );
}

/** One that failed for want of a network goes by itself when it is back. */
const waitsForNetwork = (
  { state, canRetry }: Pick<QueuedPhoto, 'state' | 'canRetry'>,
  online: boolean,
): boolean => state === 'failed' && canRetry && !online;

const faults: Record<PhotoFault, string> = {
  forbidden: '手机设置里没有允许用相机和照片，不拍也能提交',
  refused: '没有同意用照片，不拍也能提交。想拍，过一会儿再点一次，选“同意”',
};

const Fault = ({ fault }: { fault: PhotoFault }) => (
  <View {...aria({ role: 'alert' })}>
    <Text className="field__note">{faults[fault]}</Text>
    {fault === 'forbidden' && (
      <Button kind="line" small openType="openSetting">
        去设置
      </Button>
    )}
  </View>
);

interface ProgressProps {
  photo: QueuedPhoto;
  online: boolean;
  retry: (key: string) => void;
}

function Progress({ photo: { key, state, percent, words, canRetry }, online, retry }: ProgressProps) {
  if (state === 'sent') return <Mark icon="check" words="已传" />;
  if (state === 'waiting' || waitsForNetwork({ state, canRetry }, online))
    return <Mark icon={online ? 'clock' : 'offline'} words={online ? '等着传' : '等有网'} />;
  if (state === 'sending') {
    return (
      <View className="photo__up">
        <View className="photo__bar">
          <View className="photo__sent" style={{ width: `${percent}%` }} />
        </View>
        <Text>正在传 {percent}%</Text>
      </View>
    );
  }
  if (!canRetry) return <View className="photo__up">{words}</View>;
  return (
    <Tap className="photo__up" onTap={() => retry(key)}>
      <Icon name="again" className="photo__again" />
      <Text>{words}</Text>
    </Tap>
  );
}

const Mark = ({ icon, words }: { icon: 'check' | 'clock' | 'offline'; words: string }) => (
  <View className="photo__mark">
    <Icon name={icon} className="photo__mark-icon" />
    <Text>{words}</Text>
  </View>
);
