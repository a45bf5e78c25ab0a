import { useFinger, type HoldProps } from './hold.port';

/** What is held, or tapped once to begin and once to end, as a real button. */
export function Hold({ className, label, children, ...heard }: HoldProps) {
  const finger = useFinger(heard);
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        finger.down({ x: event.clientX, y: event.clientY }, event.timeStamp);
      }}
      onPointerMove={({ clientX, clientY }) => finger.move({ x: clientX, y: clientY })}
      onPointerUp={({ timeStamp }) => finger.up(timeStamp)}
      onPointerCancel={finger.lost}
      onContextMenu={(event) => event.preventDefault()}
      onClick={finger.clicked}
    >
      {children}
    </button>
  );
}
