import { View, type BaseEventOrig, type ITouchEvent } from '@tarojs/components';
import { useFinger, type HoldProps } from './hold.port';

// Taro's types of a view leave out where its touches are
function placeOf(event: BaseEventOrig): { x: number; y: number } {
  const [touch] = (event as ITouchEvent).touches;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

/** What is held, or tapped once to begin and once to end. The page does not scroll under the finger. */
export function Hold({ className, label, children, ...heard }: HoldProps) {
  const finger = useFinger(heard);
  return (
    <View
      className={className}
      ariaRole="button"
      ariaLabel={label}
      catchMove
      onTouchStart={(event) => finger.down(placeOf(event), event.timeStamp)}
      onTouchMove={(event) => finger.move(placeOf(event))}
      onTouchEnd={(event) => finger.up(event.timeStamp)}
      onTouchCancel={finger.lost}
      onClick={finger.clicked}
    >
      {children}
    </View>
  );
}
