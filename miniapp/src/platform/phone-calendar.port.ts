/** What is put into somebody's calendar; `file` is the address of the same as a calendar file. */
export interface Noted {
  readonly title: string;
  readonly where: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly file: string;
}
