// Said as the first thing of all, so that the answer is on its way while the rest of the app starts.
import { askAhead } from './landing';

askAhead();
