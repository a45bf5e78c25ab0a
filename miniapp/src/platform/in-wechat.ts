import { host } from './host';

/** Whether this is the mini-program, which can scan, sign in by itself and ask WeChat for a phone number. */
export const inWechat = host.credential === 'bearer';

/** Whether WeChat's panel for messages can be shown here. */
export const canWrite = inWechat || DEMO;

/** Whether a sign can be scanned here: in WeChat, and from a picture in the demo. */
export const canScan = inWechat || DEMO;
