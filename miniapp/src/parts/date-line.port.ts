export interface DateLineProps {
  /** A date as 2026-11-20; empty when none is chosen. */
  value: string;
  onChange: (date: string) => void;
  /** The first date that can be chosen. */
  first?: string;
}
