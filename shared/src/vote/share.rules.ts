/** An area in hundredths of a square metre as people read it, whole square metres, rounded to the nearest. */
export const wholeMetres = (area: number): number => Math.round(area / 100);
