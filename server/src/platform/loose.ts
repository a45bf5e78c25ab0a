import { MoreThan, type FindOperator } from 'typeorm';

/** A day after its upload a file that nothing took up leaves storage; an hour before, so that none is taken up while it is being removed. */
const takenUpWithin = 23 * 60 * 60_000;

/** When an upload that may still be taken up at `at` was made; what its owner let go of lies long before. */
export const stillLoose = (at: Date): FindOperator<Date> => MoreThan(new Date(at.getTime() - takenUpWithin));
