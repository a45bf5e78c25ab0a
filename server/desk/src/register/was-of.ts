import type { ChangePlace, RegisteredPlace } from '@linli/shared/register/hand.contract';

/** A place as it was read: where it is otherwise now, a change is refused. */
export const wasOf = ({ name, number, phone, until }: RegisteredPlace): ChangePlace['was'] => ({
  ...{ name, number, phone, until },
});
