import { Text, View } from '@tarojs/components';
import { useToast } from '../platform/toast';
import { aria } from './aria';
import { Icon } from './icon';
import { Link } from './link';

/** The short word about what was just done, while there is one. */
export function ToastLine() {
  const { toast } = useToast();
  return (
    <View className="toast-layer" {...aria({ role: 'status', live: 'polite' })}>
      {toast && (
        <View className="toast">
          {!toast.undo && <Icon name={toast.failed ? 'info' : 'check'} className="toast__icon" />}
          <Text>{toast.words}</Text>
          {toast.undo && (
            <View className="toast__undo">
              <Link
                onTap={() => {
                  useToast.setState({ toast: null });
                  return toast.undo?.();
                }}
              >
                撤销
              </Link>
            </View>
          )}
        </View>
      )}
    </View>
  );
}
