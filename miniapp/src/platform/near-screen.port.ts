/** Hears of each watched element whenever it comes near the screen or leaves it; `height` is its own, in px. */
export type HearNear = (id: string, near: boolean, height: number) => void;

/** So many px above and below the screen still count as near. */
export const around = 600;
