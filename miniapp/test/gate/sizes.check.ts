/** `npm run check:sizes`: the packages of the release build hold their budgets; builds it where none is newer than its sources. */
import { built } from '../build';
import { Bundle } from '../weapp/bundle';
import { sizeFaults, sizeLine } from './sizes';

const bundle = new Bundle(built('weapp'));
const faults = sizeFaults(bundle);
process.stdout.write(`${sizeLine(bundle)}\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length ? 1 : 0;
