import type { Answer, Callbacks } from '../answering';
import type { Phone } from '../phone';
import type { Stack } from '../stack';

type Ask = Callbacks & { url: string; delta?: number };

/** Going from page to page: each route begins when what is running has ended; one that WeChat refuses is a fault of the app. */
export function routes(
  { clock, complain }: Phone,
  stack: () => Stack,
  answer: Answer,
): Record<string, unknown> {
  const route = (name: string, ask: Ask | undefined, step: () => void) =>
    answer(
      name,
      ask,
      () =>
        new Promise<void>((done, refuse) => {
          clock.set(() => {
            try {
              step();
              done();
            } catch (error) {
              complain(`${name} ${ask?.url ?? ''}: ${String(error)}`);
              refuse(error instanceof Error ? error : new Error(String(error)));
            }
          });
        }),
    );
  return {
    navigateTo: (ask: Ask) => route('navigateTo', ask, () => stack().navigateTo(ask.url)),
    redirectTo: (ask: Ask) => route('redirectTo', ask, () => stack().redirectTo(ask.url)),
    reLaunch: (ask: Ask) => route('reLaunch', ask, () => stack().reLaunch(ask.url)),
    switchTab: (ask: Ask) => route('switchTab', ask, () => stack().switchTab(ask.url)),
    navigateBack: (ask?: Ask) => route('navigateBack', ask, () => stack().navigateBack(ask?.delta)),
  };
}
