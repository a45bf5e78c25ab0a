import { centsOf } from '@linli/shared/number.words';
import type { MakePoll, PollPlace } from '@linli/shared/poll/poll.contract';
import type { PollKind } from '@linli/shared/poll/poll.rules';

export interface OptionDraft {
  readonly name: string;
  /** In yuan, as typed. */
  readonly price: string;
  readonly unit: string;
}
export interface PollDraft {
  readonly place: string | null;
  readonly kind: PollKind | null;
  readonly title: string;
  readonly words: string;
  readonly options: readonly OptionDraft[];
  readonly most: string;
  readonly until: string;
  readonly firmId: string | null;
}
export const emptyOption: OptionDraft = { name: '', price: '', unit: '' };
export const emptyPoll: PollDraft = {
  ...{ place: null, kind: null, title: '', words: '', most: '2', until: '', firmId: null },
  options: [emptyOption, emptyOption],
};

/** A draft as it is sent: lines without a name are no options, prices are cents and only those of services. */
export function askOfPoll(draft: PollDraft, place: PollPlace | undefined): MakePoll {
  const { kind, title, words, options, most, until, firmId } = draft;
  const menu = kind === 'menu';
  return {
    ...{ placeId: place?.id ?? '', kind: kind as PollKind, title, words, until },
    ...(place?.bodyId && { bodyId: place.bodyId }),
    ...(menu && firmId && { firmId }),
    most: kind === 'several' || menu ? Number(most) : 1,
    options: options
      .filter(({ name }) => name.trim())
      .map(({ name, price, unit }) => ({
        ...{ name, note: null },
        price: menu && price.trim() ? centsOf(price) : null,
        unit: menu && unit.trim() ? unit : null,
      })),
  };
}
