/** What the sign of one door says. */
export interface Sign {
  compound: string;
  community: string;
  street: string;
  /** The number alone, `12`; null for an open place, which shows `placeName` instead. */
  building: string | null;
  entrance: string | null;
  placeName: string;
  /** 12 characters, in the address that the code holds. */
  code: string;
  /** 6 characters, for saying on the telephone. */
  spoken: string;
  gridWorker: { name: string; phone: string } | null;
  communityPhone: string;
  streetPhone: string | null;
  supervisionPhone: string;
  /** Where one can come in person. */
  station: string | null;
  /** When somebody listens here, where this is a station at which opinions are collected. */
  hours: string | null;
}

/** The edges of what is printed on a sign of 105 x 148 mm, in millimetres. */
export const LEFT = 10;
export const RIGHT = 95;
export const WIDTH = RIGHT - LEFT;
