/** True in the demo's build only. */
declare const DEMO: boolean;
