import { demo } from '../../platform/demo';
import { DemoWay } from './demo-way';
import { PassWay } from './pass-way';

/** In a browser a phone lets one in; the demo offers its people instead. */
export const Way = () => (DEMO && demo ? <DemoWay demo={demo} /> : <PassWay />);
