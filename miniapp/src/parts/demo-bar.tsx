/** No demo inside WeChat. */
export const DemoBar = (): null => null;
