import { useRef } from 'react';
import type { ReactNode } from 'react';

/** How a finger left: after a hold, after a short tap, or away from where it went down. */
export type Release = 'held' | 'tapped' | 'away';

export interface HoldProps {
  className?: string;
  label: string;
  /** The finger went down, or the keyboard or a screen reader pressed it. */
  onPress: () => void;
  onRelease: (how: Release) => void;
  /** The held finger slid away or came back. */
  onAway: (away: boolean) => void;
  /** Stays the same while a finger is down: what is replaced under it loses the finger. */
  children?: ReactNode;
}

/** Shorter is a tap; milliseconds. */
const tap = 400;
/** Farther is away; px. */
const reach = 90;

interface Place {
  x: number;
  y: number;
}

/** One finger on a hold target, told where it is; `at` in milliseconds of its events. */
export function useFinger({
  onPress,
  onRelease,
  onAway,
}: Pick<HoldProps, 'onPress' | 'onRelease' | 'onAway'>) {
  const finger = useRef<(Place & { at: number; away: boolean }) | null>(null);
  // the click that follows a finger says nothing new
  const click = useRef(false);
  return {
    down(place: Place, at: number) {
      finger.current = { ...place, at, away: false };
      click.current = true;
      onPress();
    },
    move({ x, y }: Place) {
      const held = finger.current;
      if (!held) return;
      const away = Math.abs(x - held.x) > reach || Math.abs(y - held.y) > reach;
      if (away !== held.away) onAway(away);
      held.away = away;
    },
    up(at: number) {
      const held = finger.current;
      finger.current = null;
      if (held) onRelease(held.away ? 'away' : at - held.at < tap ? 'tapped' : 'held');
    },
    /** A dialog of the phone took the finger: it goes on as after a tap. */
    lost() {
      if (finger.current) onRelease('tapped');
      finger.current = null;
    },
    /** Keyboards and screen readers only click. */
    clicked() {
      const followed = click.current;
      click.current = false;
      if (followed) return;
      onPress();
      onRelease('tapped');
    },
  };
}
