/** True in the demo's H5 build only; code behind it is dropped from every other build. */
declare const DEMO: boolean;
/** Where the API answers, without a slash at the end: `/api` in browsers, a full address in WeChat. */
declare const API_BASE: string;

declare module '*.scss';

/** What Taro makes of app.config.ts in a browser, for start.h5.ts. */
declare module '*/app.config?router' {
  /** Puts the frame around the pages and the bar of tabs into the document. */
  export function mount(): void;
  /** Opens the page of this address. */
  export function route(): void;
}
