/** What a screen reader is told about an element that is no control. */
export interface Said {
  role?: string;
  label?: string;
  hidden?: boolean;
  live?: 'polite' | 'assertive';
  modal?: boolean;
}

/** The props that carry it, under the names WeChat's templates know. */
export const aria = ({ role, label, hidden, live, modal }: Said) => ({
  ariaRole: role,
  ariaLabel: label,
  ariaHidden: hidden,
  ariaLive: live,
  ariaModal: modal,
});
