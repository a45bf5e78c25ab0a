/** True in the demo's H5 build only; code behind it is dropped from every other build. */
declare const DEMO: boolean;
/** Where the API answers, without a slash at the end: `/api` in browsers, a full address in WeChat. */
declare const API_BASE: string;

declare module '*.scss';
