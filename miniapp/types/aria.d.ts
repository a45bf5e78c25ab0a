import '@tarojs/components/types/common';

declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaHidden?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
    ariaDisabled?: boolean;
    ariaLive?: 'polite' | 'assertive' | 'off';
    ariaModal?: boolean;
  }
}
