import { refusals, type RefusalCode } from './refusal.words';

export type { RefusalCode } from './refusal.words';

/** What a refusal may say beside its code: plain values that fill the words or help a screen. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A "no" that a person can meet. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly facts: Facts = {},
    /** Field name to plain words, when fields are wrong. */
    readonly fields?: Readonly<Record<string, string>>,
  ) {
    super(refusalWords(code, facts));
    this.name = 'Refusal';
  }

  get status(): number {
    return refusals[this.code].status;
  }
}

/** The sentence a person reads for `code`; `{name}` in it is filled from `facts`. */
export function refusalWords(code: RefusalCode, facts: Facts = {}): string {
  return refusals[code].words.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}

/** A refusal that stands at one field of a form. */
export const atField = (code: RefusalCode, field: string, facts: Facts = {}): Refusal =>
  new Refusal(code, facts, { [field]: refusalWords(code, facts) });

/** Refuses an ask whose fields are wrong, each in the words given; one without wrong fields goes on. */
export function refuseFields(fields: Readonly<Record<string, string>>): void {
  if (Object.keys(fields).length) throw new Refusal('field.wrong', {}, fields);
}
