/** A page as somebody comes to see it: who opens it, its name for us, its address, and words that it shows once it is there. */
export type Screen = readonly [who: string, name: string, address: string, content: RegExp];
