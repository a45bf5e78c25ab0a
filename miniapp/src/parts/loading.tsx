import type { Remote } from '../platform/use-remote';
import { Waiting } from './waiting';

/** In place of what a page loads: waiting, or what went wrong with another try; whom to call stands below. */
export const Loading = ({ remote: { trouble, reload } }: { remote: Remote<unknown> }) => (
  <Waiting trouble={trouble} onRetry={reload} />
);
