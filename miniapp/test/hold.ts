/** A finger on what is held to speak. */
import { act, createEvent, fireEvent, screen } from '@testing-library/react';

const target = () => screen.getByRole('button', { name: /按住说话|说完了/ });

/** One touch of the finger at an instant (milliseconds) and a place. */
export async function finger(
  what: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  at: number,
  y = 700,
) {
  const event = createEvent[what](target(), { touches: [{ clientX: 200, clientY: y }] });
  Object.defineProperty(event, 'timeStamp', { value: at });
  await act(async () => void fireEvent(target(), event));
}

/** Holds for two seconds and lets go. */
export async function hold() {
  await finger('touchStart', 1000);
  await finger('touchEnd', 3000);
}

/** Taps once. */
export async function tapOnce(at = 1000) {
  await finger('touchStart', at);
  await finger('touchEnd', at + 90);
}
