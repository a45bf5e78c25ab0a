/** WeChat draws the title bar itself. */
export const TitleBar = (): null => null;
