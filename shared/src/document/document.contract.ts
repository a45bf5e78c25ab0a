import { choice, contract, count, id, instant, list, maybe, object, text, type Shape } from '../contract';

/** What a document is there for: the rules of a grid, a proof of a point of the work standard, a plan for emergencies, material of a training, something else. */
export const documentPurposes = ['rules', 'evidence', 'emergency_plan', 'training', 'other'] as const;
export type DocumentPurpose = (typeof documentPurposes)[number];

export const documentLimits = { bytes: 10 * 1024 * 1024 } as const;

/** A document that is kept with a place. */
export const documentLine = contract({
  id: id(),
  name: text(1, 120),
  purpose: choice(documentPurposes),
  bytes: count(),
  at: instant(),
  by: maybe(text(1, 40)),
  /** Where to fetch it, for some minutes. */
  url: text(1, 300),
});
export type DocumentLine = Shape<typeof documentLine>;

export const documents = contract({ now: instant(), documents: list(object(documentLine), 0, 500) });
export type Documents = Shape<typeof documents>;
