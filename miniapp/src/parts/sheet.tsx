import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './icon';
import type { SheetProps } from './sheet.port';
import { Tap } from './tap';

/** A decision in place, over the page. Closes by its button and the ground beside it. Never opens by itself. */
export function Sheet({ title, open, onClose, foot, children }: SheetProps) {
  // its place stays, because an element that goes takes everything beside it to the view once more
  return (
    <View>
      {open && (
        <View className="sheet-layer">
          <View className="scrim" catchMove onClick={onClose} />
          <View className="sheet" {...aria({ role: 'dialog', label: title, modal: true })}>
            <View className="sheet__grip" />
            <View className="sheet__head">
              <Text className="sheet__title">{title}</Text>
              <Tap className="sheet__close" label="关上" onTap={onClose}>
                <Icon name="close" size="l" />
              </Tap>
            </View>
            {children}
            {foot && <View className="sheet__foot">{foot}</View>}
          </View>
        </View>
      )}
    </View>
  );
}
