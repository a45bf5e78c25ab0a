import { useHelp } from '../platform/door';
import { CallRow } from './call-row';
import { Card } from './card';

/** Somebody to call, for whatever a page does not do or where it fails. */
export const HelpRow = () => (
  <Card flush className="mt5">
    <CallRow {...useHelp()} note="打电话也能办" />
  </Card>
);
